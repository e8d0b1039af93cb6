// How a pair got on, month by month
//
// For each month in which something is reported between the two: how many events were cooperative and how
// many conflictual, and the mean on Goldstein's scale, from -10 (war) to 10 (peace and help). With
// governments, what their people and bodies do counts too.
//
// @param one        entity               One of the two.
// @param other      entity               The other.
// @param officials  boolean = true       Whether the people and bodies of a government count as it.
// @param since      date optional        Not over before this day.
// @param until      date optional        Begun by this day.
// @show bar goldstein
// @tags relations
// @example --one Mexico --other "United States"
// @example --one Mexico --other "United States" --format chart

MATCH (a:Entity {id: $one})
MATCH (b:Entity {id: $other})
MATCH (x:Entity)
WHERE x.id = a.id OR ($officials AND a.kind = 'government' AND x.country = a.country AND (x:Person OR x:Organization))
WITH b, collect(x) AS ones
MATCH (y:Entity)
WHERE y.id = b.id OR ($officials AND b.kind = 'government' AND y.country = b.country AND (y:Person OR y:Organization))
WITH ones, collect(y.id) AS others
UNWIND ones AS x
MATCH (x)-[r]-(y:Entity)
WHERE r.event IS NOT NULL AND y.id IN others AND r.status = 'occurred'
  AND ($since IS NULL OR coalesce(r.occurredTo, r.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(r.occurredFrom, r.publishedOn) <= $until)
WITH DISTINCT r.event AS id
MATCH (e:Event {id: id})
WITH substring(coalesce(e.occurredFrom, e.publishedOn), 0, 7) AS month, e
WHERE month IS NOT NULL
RETURN month, count(e) AS events, sum(CASE WHEN e.goldstein > 0 THEN 1 ELSE 0 END) AS cooperative,
       sum(CASE WHEN e.goldstein < 0 THEN 1 ELSE 0 END) AS conflictual, round(avg(e.goldstein) * 100) / 100 AS goldstein
ORDER BY month
