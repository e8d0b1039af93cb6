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
WITH q, coalesce(q.occurredFrom, q.publishedOn) AS day, [(q)-[:ACTOR]->(w:Entity) | w.id] AS who
MATCH (q)-[:RECIPIENT]->(whom:Entity)
WITH whom, collect({id: q.id, demand: q.summary, occurredOn: coalesce(q.occurredOn, q.publishedOn), who: who, day: day,
                    latest: toString(date(day) + duration({days: $within}))}) AS demands
CALL {
  WITH whom
  MATCH (whom)-[d:CONCEDED_TO|AGREED_WITH|WITHDREW_FROM|RELEASED|REJECTED|DENIED|THREATENED]-(x:Entity)
  WHERE d.status = 'occurred' AND (type(d) = 'AGREED_WITH' OR endNode(d).id = x.id)
  WITH x, d, coalesce(d.occurredFrom, d.publishedOn) AS day ORDER BY day, d.event
  RETURN collect({event: d.event, who: x.id, day: day}) AS answers
}
UNWIND demands AS demand
WITH demand, head([one IN answers WHERE one.day >= demand.day AND one.day <= demand.latest AND one.who IN demand.who]) AS answer
ORDER BY coalesce(answer.day, '9999'), coalesce(answer.event, '')
WITH demand.id AS id, demand.demand AS demand, demand.occurredOn AS demandedOn, demand.day AS day, head(collect(answer.event)) AS answer
CALL {
  WITH answer
  MATCH (e:Event {id: answer})
  RETURN min(e.occurredOn) AS occurredOn, min(e.summary) AS summary, min(e.goldstein) AS goldstein
}
RETURN demandedOn, demand,
       CASE WHEN answer IS NULL THEN 'no answer reported' WHEN goldstein > 0 THEN 'granted' ELSE 'refused' END AS outcome,
       occurredOn, summary
ORDER BY coalesce(day, '') DESC, id
