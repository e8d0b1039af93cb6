// Events by their ids, with the day of print and who printed them.
UNWIND $ids AS id
MATCH (e:Event {id: id})<-[:REPORTS]-(a:Article)
WITH e, min(a.publishedOn) AS printed, collect(DISTINCT a.publisher) AS publishers
RETURN e.id AS id, e.eventType AS eventType, e.status AS status, e.occurredOn AS occurredOn,
       coalesce(e.occurredFrom, printed) AS first, coalesce(e.occurredTo, printed) AS last,
       e.confidence AS confidence, e.articles AS articles, publishers
ORDER BY id
