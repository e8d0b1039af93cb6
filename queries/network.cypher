// Who had to do with whom
//
// The whole graph of a period in one: an edge for each pair and type, with how many events it stands for.
//
// @param actor  name optional             Only edges of these.
// @param type   list of event-type = all  Only these.
// @param status list of status = occurred How far it came; or all.
// @param since  date optional             Not over before this day.
// @param until  date optional             Begun by this day.
// @param least  integer = 1               Only edges that stand for as many events.
// @param top    integer = 500             The most edges.
// @show graph
// @tags network
// @example --since 2017-01-01 --until 2017-12-31 --least 2
// @example --type SANCTIONED,EXPELLED

MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.event IS NOT NULL AND type(r) IN $type AND r.status IN $status
  AND ($actor IS NULL OR a.id IN $actor OR b.id IN $actor)
  AND ($since IS NULL OR coalesce(r.occurredTo, r.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(r.occurredFrom, r.publishedOn) <= $until)
WITH a, b, type(r) AS eventType, count(r) AS events, min(coalesce(r.occurredFrom, r.publishedOn)) AS first,
     max(coalesce(r.occurredFrom, r.publishedOn)) AS last
WHERE events >= $least
RETURN a AS source, eventType, b AS target, events, first, last
ORDER BY events DESC, last DESC, a.id, eventType, b.id LIMIT $top
