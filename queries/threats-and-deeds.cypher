// Threats, and whether what was threatened came to pass
//
// Every threat, the latest first, with the first hostile act that followed within a year by the one who
// threatened, against the one who was threatened or about the same thing: sanctions, expulsions, attacks,
// arrests, or that something was cancelled, rejected or left. What it was is for the reader to compare:
// that an act followed does not say that it was the one which was threatened.
//
// @param actor      name optional    Who threatened.
// @param recipient  name optional    Who, or what, was threatened.
// @param since      date optional    Only threats not made before this day.
// @param until      date optional    Only threats made by this day.
// @param within     integer = 365    Days within which an act counts.
// @param warnings   boolean = false  Whether warnings count as threats.
// @tags conflict, outcomes
// @example --actor Trump --within 90

MATCH (t:Event)
WHERE (t.eventType = 'THREATENED' OR ($warnings AND t.eventType = 'WARNED')) AND t.status <> 'denied'
  AND ($actor IS NULL OR EXISTS { MATCH (t)-[:ACTOR]->(n:Entity) WHERE n.id IN $actor })
  AND ($recipient IS NULL OR EXISTS { MATCH (t)-[:RECIPIENT|ABOUT]->(n:Entity) WHERE n.id IN $recipient })
  AND ($since IS NULL OR coalesce(t.occurredTo, t.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(t.occurredFrom, t.publishedOn) <= $until)
WITH t, coalesce(t.occurredFrom, t.publishedOn) AS day
OPTIONAL MATCH (t)-[:ACTOR]->(who:Entity)
OPTIONAL MATCH (t)-[:RECIPIENT|ABOUT]->(whom:Entity)
OPTIONAL MATCH (who)-[d:SANCTIONED|EXPELLED|SUSPENDED|BROKE_WITH|COERCED|ARRESTED|DEPORTED|ATTACKED|MOBILIZED_AGAINST|CANCELLED|REJECTED|WITHDREW_FROM]->(x:Entity)
WHERE x.id = whom.id AND day IS NOT NULL AND d.status = 'occurred' AND coalesce(d.occurredFrom, d.publishedOn) >= day
  AND coalesce(d.occurredFrom, d.publishedOn) <= toString(date(day) + duration({days: $within}))
WITH t, day, d ORDER BY coalesce(d.occurredFrom, d.publishedOn), d.event
WITH t, day, head(collect(d.event)) AS deed
OPTIONAL MATCH (e:Event {id: deed})
RETURN coalesce(t.occurredOn, t.publishedOn) AS threatenedOn, t.summary AS threat,
       CASE WHEN e IS NULL THEN 'nothing reported' ELSE 'followed' END AS outcome,
       e.occurredOn AS occurredOn, e.summary AS summary
ORDER BY coalesce(day, '') DESC, t.id
