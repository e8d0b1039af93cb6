// How many events a window has.
MATCH (e:Event)<-[:REPORTS]-(a:Article)
WITH e, min(a.publishedOn) AS printed
WITH e, coalesce(e.occurredFrom, printed) AS first, coalesce(e.occurredTo, printed) AS last
WHERE ($from IS NULL OR last >= $from) AND ($to IS NULL OR first <= $to)
RETURN count(e) AS events
