// Entities by their ids, with the number of their events.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
OPTIONAL MATCH (n)<-[:ACTOR|RECIPIENT|ABOUT]-(e:Event)
WITH n, count(DISTINCT e) AS events
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases, n.country AS country, events
ORDER BY id
