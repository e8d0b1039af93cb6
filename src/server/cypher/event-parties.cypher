// Who takes part in events, and where they were.
UNWIND $ids AS id
MATCH (e:Event {id: id})-[r:ACTOR|RECIPIENT|ABOUT|AT]->(n:Entity)
RETURN e.id AS event, type(r) AS role, n.id AS entity
ORDER BY event, role, entity
