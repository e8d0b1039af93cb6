// Articles that have a word in their title, the newest first.
MATCH (a:Article)
WHERE toLower(a.title) CONTAINS $word
RETURN a.id AS id, a.title AS title, a.publisher AS publisher, a.publishedOn AS publishedOn
ORDER BY coalesce(publishedOn, '') DESC, id
LIMIT 50
