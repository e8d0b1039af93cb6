// Who prints what, and what each alone reports
//
// For each publisher: its articles, the events that they tell, and how many of those no other publisher tells.
//
// @param since  date optional  Published on this day or later.
// @param until  date optional  Published by this day.
// @show bar alone
// @tags articles
// @example --since 2017-01-01

MATCH (a:Article)-[:REPORTS]->(e:Event)
WHERE ($since IS NULL OR a.publishedOn >= $since) AND ($until IS NULL OR a.publishedOn <= $until)
WITH e, collect(DISTINCT coalesce(a.publisher, '(not known)')) AS publishers
UNWIND publishers AS publisher
WITH publisher, count(e) AS events, sum(CASE WHEN size(publishers) = 1 THEN 1 ELSE 0 END) AS alone
MATCH (a:Article)
WHERE coalesce(a.publisher, '(not known)') = publisher
  AND ($since IS NULL OR a.publishedOn >= $since) AND ($until IS NULL OR a.publishedOn <= $until)
RETURN publisher, count(a) AS articles, events, alone
ORDER BY alone DESC, events DESC, publisher
