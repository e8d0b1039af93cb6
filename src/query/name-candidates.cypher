// Every entity that a text may name: by its id, or with a word of the text somewhere in one of its name keys.
UNWIND $wanted AS w
MATCH (n:Entity)
WHERE n.id = w.text OR any(key IN n.nameKeys WHERE key CONTAINS w.word)
RETURN w.text AS text, n.id AS id, n.name AS name, n.nameKeys AS nameKeys
ORDER BY text, id
