// Entities that have a word somewhere in one of their names, those with most events first.
MATCH (n:Entity)
WHERE any(key IN n.nameKeys WHERE key CONTAINS $word)
OPTIONAL MATCH (n)<-[:ACTOR|RECIPIENT|ABOUT|AT]-(e:Event)
WITH n, count(DISTINCT e) AS events
RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases, n.nameKeys AS nameKeys, events
ORDER BY events DESC, id
LIMIT 300
