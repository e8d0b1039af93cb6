// How much happened, month by month
//
// Events that occurred in each month, how many of them were cooperative and how many conflictual, and their
// mean on Goldstein's scale.
//
// @param actor  name optional             Who had a part in it.
// @param type   list of event-type = all  Only these.
// @param since  date optional             Not over before this day.
// @param until  date optional             Begun by this day.
// @show bar events
// @tags overview
// @example --actor "United States" --since 2016-01-01 --format chart

MATCH (e:Event)
WHERE e.status = 'occurred' AND e.eventType IN $type
  AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor })
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
WITH substring(coalesce(e.occurredFrom, e.publishedOn), 0, 7) AS month, e.goldstein AS goldstein
WHERE month IS NOT NULL
RETURN month, count(*) AS events, sum(CASE WHEN goldstein > 0 THEN 1 ELSE 0 END) AS cooperative,
       sum(CASE WHEN goldstein < 0 THEN 1 ELSE 0 END) AS conflictual, round(avg(goldstein) * 100) / 100 AS goldstein
ORDER BY month
