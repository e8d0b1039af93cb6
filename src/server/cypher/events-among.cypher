// The events in which two or more of these entities take part.
UNWIND $ids AS id
MATCH (n:Entity {id: id})<-[:ACTOR|RECIPIENT|ABOUT]-(e:Event)
WITH e, count(DISTINCT n) AS many
WHERE many > 1
RETURN e.id AS id
ORDER BY e.articles DESC, coalesce(e.occurredFrom, '') DESC, id
LIMIT 2000
