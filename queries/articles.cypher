// Which articles say most
//
// How many events each article tells, how many of them no other article tells, and how many names it gives.
//
// @param publisher  string optional  Only this publisher's; as it is written, in any case.
// @param about      name optional    Only articles that mention these.
// @param since      date optional    Published on this day or later.
// @param until      date optional    Published by this day.
// @param top        integer = 25     How many.
// @show bar events
// @tags articles
// @example --publisher Reuters --top 10

MATCH (a:Article)
WHERE ($publisher IS NULL OR toLower(a.publisher) = toLower($publisher))
  AND ($since IS NULL OR a.publishedOn >= $since) AND ($until IS NULL OR a.publishedOn <= $until)
  AND ($about IS NULL OR EXISTS { MATCH (a)-[:MENTIONS]->(n:Entity) WHERE n.id IN $about })
CALL {
  WITH a
  MATCH (a)-[:REPORTS]->(e:Event)
  RETURN count(DISTINCT e) AS events, count(DISTINCT CASE WHEN e.articles = 1 THEN e END) AS alone
}
WITH a, events, alone ORDER BY events DESC, alone DESC, a.id LIMIT $top
CALL {
  WITH a
  MATCH (a)-[:MENTIONS]->(n:Entity)
  RETURN count(DISTINCT n) AS names
}
RETURN coalesce(a.title, a.id) AS title, events, alone, names, a.publisher AS publisher, a.publishedOn AS publishedOn, a.id AS article
ORDER BY events DESC, alone DESC, a.id
