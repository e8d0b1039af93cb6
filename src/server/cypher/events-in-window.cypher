// The latest events of a window; of these the most reported. A day that nobody says is that of print.
MATCH (e:Event)<-[:REPORTS]-(a:Article)
WITH e, min(a.publishedOn) AS printed
WITH e, coalesce(e.occurredFrom, printed) AS first, coalesce(e.occurredTo, printed) AS last
WHERE ($from IS NULL OR last >= $from) AND ($to IS NULL OR first <= $to)
WITH e, first ORDER BY coalesce(first, '') DESC, e.id
LIMIT $candidates
WITH e, first ORDER BY e.articles DESC, coalesce(first, '') DESC, e.id
LIMIT $limit
RETURN e.id AS id
