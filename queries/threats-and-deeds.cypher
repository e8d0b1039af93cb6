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
WITH t, coalesce(t.occurredFrom, t.publishedOn) AS day, [(t)-[:RECIPIENT|ABOUT]->(w:Entity) | w.id] AS whom
MATCH (t)-[:ACTOR]->(who:Entity)
WITH who, collect({id: t.id, threat: t.summary, occurredOn: coalesce(t.occurredOn, t.publishedOn), whom: whom, day: day,
                   latest: toString(date(day) + duration({days: $within}))}) AS threats
CALL {
  WITH who
  MATCH (who)-[d:SANCTIONED|EXPELLED|SUSPENDED|BROKE_WITH|COERCED|ARRESTED|DEPORTED|ATTACKED|MOBILIZED_AGAINST|CANCELLED|REJECTED|WITHDREW_FROM]->(x:Entity)
  WHERE d.status = 'occurred'
  WITH x, d, coalesce(d.occurredFrom, d.publishedOn) AS day ORDER BY day, d.event
  RETURN collect({event: d.event, whom: x.id, day: day}) AS deeds
}
UNWIND threats AS threat
WITH threat, head([one IN deeds WHERE one.day >= threat.day AND one.day <= threat.latest AND one.whom IN threat.whom]) AS deed
ORDER BY coalesce(deed.day, '9999'), coalesce(deed.event, '')
WITH threat.id AS id, threat.threat AS threat, threat.occurredOn AS threatenedOn, threat.day AS day, head(collect(deed.event)) AS deed
CALL {
  WITH deed
  MATCH (e:Event {id: deed})
  RETURN min(e.occurredOn) AS occurredOn, min(e.summary) AS summary
}
RETURN threatenedOn, threat, CASE WHEN deed IS NULL THEN 'nothing reported' ELSE 'followed' END AS outcome,
       occurredOn, summary
ORDER BY coalesce(day, '') DESC, id
