// What every entity is called, to find the nearest to a mistyped name.
MATCH (n:Entity)
RETURN n.name AS name, n.nameKeys AS nameKeys
ORDER BY name
