// Who met whom, and how often
//
// Pairs of those who met, the most frequent first, with the first and the last time. Of a meeting of many,
// each of one side has met each of the other. Other contacts count with --type: VISITED, SPOKE_WITH,
// NEGOTIATED_WITH. Only what took place counts.
//
// @param actor  name optional                    One of the two; else everybody.
// @param type   list of event-type = MET_WITH,HOSTED  What counts as a meeting.
// @param since  date optional                    Not over before this day.
// @param until  date optional                    Begun by this day.
// @param times  integer = 1                      Only pairs that met at least as often.
// @show graph
// @tags meetings, network
// @example --actor "United States" --since 2017-01-01
// @example --times 3 --format chart

MATCH (a:Entity)-[r:MET_WITH|HOSTED|VISITED|SPOKE_WITH|NEGOTIATED_WITH|MEDIATED]-(b:Entity)
WHERE a.id < b.id AND type(r) IN $type AND r.status = 'occurred'
  AND ($actor IS NULL OR a.id IN $actor OR b.id IN $actor)
  AND ($since IS NULL OR coalesce(r.occurredTo, r.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(r.occurredFrom, r.publishedOn) <= $until)
  AND NOT (b:Place OR b:Policy OR b:Meeting) AND NOT (a:Place OR a:Policy OR a:Meeting)
WITH a AS one, b AS other, count(DISTINCT r.event) AS meetings,
     min(coalesce(r.occurredFrom, r.publishedOn)) AS first, max(coalesce(r.occurredFrom, r.publishedOn)) AS last
WHERE meetings >= $times
RETURN one AS source, other AS target, meetings, first, last
ORDER BY meetings DESC, last DESC, one.id, other.id
