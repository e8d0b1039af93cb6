// Demands, and how they were answered
//
// Every demand and appeal, the latest first, with the first answer within a year by the one of whom it was
// asked to the one who asked: whether it was granted (conceded, agreed, withdrew, released) or refused
// (rejected, denied, threatened).
//
// @param actor      name optional  Who demanded.
// @param recipient  name optional  Of whom.
// @param since      date optional  Only demands not made before this day.
// @param until      date optional  Only demands made by this day.
// @param within     integer = 365  Days within which an answer counts.
// @tags conflict, outcomes
// @example --recipient Mexico

MATCH (q:Event)
WHERE (q.eventType = 'DEMANDED_OF' OR q.eventType = 'APPEALED_TO') AND q.status = 'occurred'
  AND ($actor IS NULL OR EXISTS { MATCH (q)-[:ACTOR]->(n:Entity) WHERE n.id IN $actor })
  AND ($recipient IS NULL OR EXISTS { MATCH (q)-[:RECIPIENT]->(n:Entity) WHERE n.id IN $recipient })
  AND ($since IS NULL OR coalesce(q.occurredTo, q.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(q.occurredFrom, q.publishedOn) <= $until)
WITH q, coalesce(q.occurredFrom, q.publishedOn) AS day
OPTIONAL MATCH (q)-[:ACTOR]->(who:Entity)
OPTIONAL MATCH (q)-[:RECIPIENT]->(whom:Entity)
OPTIONAL MATCH (who)-[d:CONCEDED_TO|AGREED_WITH|WITHDREW_FROM|RELEASED|REJECTED|DENIED|THREATENED]-(x:Entity)
WHERE x.id = whom.id AND day IS NOT NULL AND d.status = 'occurred' AND coalesce(d.occurredFrom, d.publishedOn) >= day
  AND coalesce(d.occurredFrom, d.publishedOn) <= toString(date(day) + duration({days: $within}))
  AND (type(d) = 'AGREED_WITH' OR endNode(d).id = who.id)
WITH q, day, d ORDER BY coalesce(d.occurredFrom, d.publishedOn), d.event
WITH q, day, head(collect(d.event)) AS answer
OPTIONAL MATCH (e:Event {id: answer})
RETURN coalesce(q.occurredOn, q.publishedOn) AS demandedOn, q.summary AS demand,
       CASE WHEN e IS NULL THEN 'no answer reported' WHEN e.goldstein > 0 THEN 'granted' ELSE 'refused' END AS outcome,
       e.occurredOn AS occurredOn, e.summary AS summary
ORDER BY coalesce(day, '') DESC, q.id
