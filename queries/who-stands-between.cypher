// Who stands between two parties
//
// People, governments and organizations that had contact with both: who met, spoke, visited or negotiated
// with the one as well as with the other. Those who had most to do with the one they saw less of come first.
//
// @param one    entity                      One of the two.
// @param other  entity                      The other.
// @param kind   list of string = person,organization,government  Who can stand between.
// @param since  date optional               Not over before this day.
// @param until  date optional               Begun by this day.
// @show graph
// @tags network
// @example --one Mexico --other Russia --kind person

MATCH (a:Entity {id: $one})-[r:MET_WITH|SPOKE_WITH|VISITED|HOSTED|NEGOTIATED_WITH|MEDIATED]-(m:Entity)
WHERE r.status = 'occurred' AND m.kind IN $kind AND m.id <> $other
  AND ($since IS NULL OR coalesce(r.occurredTo, r.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(r.occurredFrom, r.publishedOn) <= $until)
WITH a, m, r ORDER BY coalesce(r.occurredFrom, r.publishedOn) DESC, r.event
WITH a, m, count(DISTINCT r.event) AS contactsOne, head(collect(r)) AS edgeOne
MATCH (m)-[s:MET_WITH|SPOKE_WITH|VISITED|HOSTED|NEGOTIATED_WITH|MEDIATED]-(b:Entity {id: $other})
WHERE s.status = 'occurred'
  AND ($since IS NULL OR coalesce(s.occurredTo, s.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(s.occurredFrom, s.publishedOn) <= $until)
WITH a, m, b, contactsOne, edgeOne, s ORDER BY coalesce(s.occurredFrom, s.publishedOn) DESC, s.event
WITH a, m, b, contactsOne, edgeOne, count(DISTINCT s.event) AS contactsOther, head(collect(s)) AS edgeOther
RETURN m.name AS between, m.kind AS kind, contactsOne, contactsOther,
       {nodes: [a, m, b], edges: [edgeOne, edgeOther]} AS path
ORDER BY CASE WHEN contactsOne < contactsOther THEN contactsOne ELSE contactsOther END DESC, contactsOne + contactsOther DESC, m.id
