// How many events each day has, by quad class. A day that nobody says is that of print.
MATCH (e:Event)<-[:REPORTS]-(a:Article)
WITH e, min(a.publishedOn) AS printed
RETURN coalesce(e.occurredFrom, printed) AS day, e.quadClass AS quadClass, count(*) AS events
ORDER BY day, quadClass
