// Which pairs warmed or cooled most
//
// Compares, for each two countries, the mean on Goldstein's scale of what is reported between them before
// a day and from that day on; those that changed most first. A country is its government, people and bodies.
//
// @param split  date            The day that parts the two periods.
// @param since  date optional   Where the first period begins.
// @param until  date optional   Where the second ends.
// @param least  integer = 3     Only pairs with as many events in each period.
// @param top    integer = 20    How many pairs.
// @show bar change
// @tags relations
// @example --split 2017-01-20
// @example --split 2017-01-20 --since 2016-01-01 --until 2018-01-01 --least 5

MATCH (a:Entity)<-[:ACTOR]-(e:Event)-[:RECIPIENT]->(b:Entity)
WHERE e.status = 'occurred' AND a.country <> b.country
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
WITH DISTINCT CASE WHEN a.country < b.country THEN a.country ELSE b.country END AS one,
     CASE WHEN a.country < b.country THEN b.country ELSE a.country END AS other, e
WITH one, other, coalesce(e.occurredFrom, e.publishedOn) < $split AS early, e.goldstein AS goldstein
WITH one, other, sum(CASE WHEN early THEN 1 ELSE 0 END) AS eventsBefore, sum(CASE WHEN early THEN 0 ELSE 1 END) AS eventsAfter,
     avg(CASE WHEN early THEN goldstein END) AS before, avg(CASE WHEN early THEN null ELSE goldstein END) AS after
WHERE eventsBefore >= $least AND eventsAfter >= $least
WITH one, other, eventsBefore, eventsAfter, before, after, abs(after - before) AS size
ORDER BY size DESC, one, other LIMIT $top
OPTIONAL MATCH (a:Government {country: one})
WITH one, other, eventsBefore, eventsAfter, before, after, size, min(a.name) AS oneName
OPTIONAL MATCH (b:Government {country: other})
WITH one, other, eventsBefore, eventsAfter, before, after, size, oneName, min(b.name) AS otherName
RETURN coalesce(oneName, one) AS one, coalesce(otherName, other) AS other, round((after - before) * 100) / 100 AS change,
       round(before * 100) / 100 AS before, round(after * 100) / 100 AS after, eventsBefore, eventsAfter
ORDER BY size DESC, one, other
