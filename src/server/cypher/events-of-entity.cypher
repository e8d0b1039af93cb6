// The events that an entity takes part in or that are about it, the most reported first.
MATCH (n:Entity {id: $id})<-[:ACTOR|RECIPIENT|ABOUT]-(e:Event)<-[:REPORTS]-(a:Article)
WITH e, min(a.publishedOn) AS printed
WITH e, coalesce(e.occurredFrom, printed) AS first, coalesce(e.occurredTo, printed) AS last
WHERE ($from IS NULL OR last >= $from) AND ($to IS NULL OR first <= $to)
RETURN e.id AS id
ORDER BY e.articles DESC, coalesce(first, '') DESC, id
