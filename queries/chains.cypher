// By which contacts two parties are linked
//
// The shortest chains of people, governments and organizations from the one to the other in which each met,
// spoke, visited, negotiated or mediated with the next, over two others at most. One row if the two had
// contact themselves.
//
// @param one    entity        Where the chain begins.
// @param other  entity        Where it ends.
// @param top    integer = 10  The most chains.
// @show graph
// @tags network
// @example --one "Rex Tillerson" --other Mexico

MATCH (a:Entity {id: $one})-[r:MET_WITH|SPOKE_WITH|VISITED|HOSTED|NEGOTIATED_WITH|MEDIATED]-(m:Entity)
WHERE r.status = 'occurred'
WITH collect(DISTINCT m.id) AS near
MATCH (b:Entity {id: $other})-[r:MET_WITH|SPOKE_WITH|VISITED|HOSTED|NEGOTIATED_WITH|MEDIATED]-(n:Entity)
WHERE r.status = 'occurred'
WITH near, collect(DISTINCT n.id) AS far
WITH near, far, CASE WHEN $other IN near THEN [[]] ELSE [x IN near WHERE x IN far | [x]] END AS short
WITH far, short, CASE WHEN size(short) = 0 THEN near ELSE [] END AS starts
CALL {
  WITH far, starts
  UNWIND starts AS start
  MATCH (m:Entity {id: start})-[r:MET_WITH|SPOKE_WITH|VISITED|HOSTED|NEGOTIATED_WITH|MEDIATED]-(n:Entity)
  WHERE r.status = 'occurred' AND n.id IN far
  RETURN collect(DISTINCT [m.id, n.id]) AS long
}
UNWIND short + long AS between
WITH [$one] + between + [$other] AS ids ORDER BY ids LIMIT $top
UNWIND range(0, size(ids) - 2) AS at
MATCH (x:Entity {id: ids[at]})-[r:MET_WITH|SPOKE_WITH|VISITED|HOSTED|NEGOTIATED_WITH|MEDIATED]-(y:Entity)
WHERE y.id = ids[at + 1] AND r.status = 'occurred'
WITH ids, at, x, y, r ORDER BY coalesce(r.occurredFrom, r.publishedOn) DESC, r.event
WITH ids, at, x, y, head(collect(r)) AS edge ORDER BY at
WITH ids, collect(x) AS nodes, collect(edge) AS edges, collect(y) AS ends
WITH ids, nodes + [last(ends)] AS nodes, edges
RETURN size(edges) AS steps, [n IN nodes | n.name] AS names, {nodes: nodes, edges: edges} AS path
ORDER BY steps, ids
