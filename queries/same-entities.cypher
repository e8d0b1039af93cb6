// Which entities may be the same
//
// Pairs of one kind, and not of two different countries, that share a name or an alias; or people whose names
// have the same last word and the same first letter. Look at both with everything-about before you believe it.
//
// @param kind  list of string = person,government,organization,policy,meeting,place  Which kinds.
// @param top   integer = 100  How many pairs.
// @tags entities
// @example --kind person

MATCH (n:Entity)
WHERE n.kind IN $kind
UNWIND n.nameKeys AS key
WITH n, key, split(key, ' ') AS words
UNWIND CASE WHEN n.kind = 'person' AND size(words) > 1
  THEN [key, substring(key, 0, 1) + '. ' + last(words)] ELSE [key] END AS clue
WITH DISTINCT n.kind AS kind, clue, n
WITH kind, clue, collect(n) AS named
WHERE size(named) > 1
UNWIND named AS one
UNWIND named AS other
WITH kind, clue, one, other
WHERE one.id < other.id AND (one.country IS NULL OR other.country IS NULL OR one.country = other.country)
WITH kind, one, other, clue ORDER BY clue
WITH kind, one, other, collect(clue) AS clues
RETURN one.name AS one, other.name AS other, kind, clues AS shared, one.id AS id, other.id AS otherId
ORDER BY kind, one.name, one.id, other.id LIMIT $top
