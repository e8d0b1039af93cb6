// Who mediated, and for whom
//
// Everyone who mediated or offered to, for whom, how often, and when last.
//
// @param actor      name optional            Who mediated.
// @param recipient  name optional            For whom.
// @param status     list of status = occurred,planned  How far it came; or all.
// @param since      date optional            Not over before this day.
// @param until      date optional            Begun by this day.
// @show graph
// @tags network, meetings
// @example --recipient Israel

MATCH (a:Entity)-[r:MEDIATED]->(b:Entity)
WHERE r.status IN $status AND ($actor IS NULL OR a.id IN $actor) AND ($recipient IS NULL OR b.id IN $recipient)
  AND ($since IS NULL OR coalesce(r.occurredTo, r.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(r.occurredFrom, r.publishedOn) <= $until)
WITH a, b, r ORDER BY coalesce(r.occurredFrom, r.publishedOn) DESC, r.event
WITH a, b, count(r) AS times, head(collect(r)) AS edge, max(coalesce(r.occurredFrom, r.publishedOn)) AS last
RETURN a AS source, edge, b AS target, times, last
ORDER BY times DESC, last DESC, a.id, b.id
