// The entities that go by one of these names.
UNWIND $names AS name
MATCH (n:Entity {name: name})
RETURN n.name AS name, min(n.id) AS id, count(n) AS many
ORDER BY name
