// The offices of entities by their ids.
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[h:HOLDS]->(o:Entity)
RETURN n.id AS holder, h.office AS office, o.name AS of, h.from AS from, h.to AS to
ORDER BY holder, from, office, of
