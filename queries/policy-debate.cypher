// Who criticized a policy, and who defended it
//
// One row for each party on each side, those against first: how often and in which ways it spoke or acted
// against the policy (criticized, accused, rejected, protested) or for it (praised, endorsed, signed, agreed,
// helped), and the sentence that says it best. Threats are left out: of a threat it is not known whether the
// policy is what was threatened, or what it was threatened with.
//
// @param policy  entity         The policy; a meeting or a person does as well.
// @param since   date optional  Not over before this day.
// @param until   date optional  Begun by this day.
// @tags conflict, policies
// @example --policy "deportation guidelines"

MATCH (p:Entity {id: $policy})<-[:ABOUT|RECIPIENT]-(e:Event)
WHERE e.status = 'occurred' AND e.plover IN ['ACCUSE', 'REJECT', 'PROTEST', 'SUPPORT', 'AGREE', 'COOPERATE', 'AID']
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
WITH DISTINCT e
MATCH (e)-[:ACTOR]->(n:Entity)
MATCH (e)<-[r:REPORTS]-(a:Article)
WITH CASE WHEN e.goldstein < 0 THEN 'against' ELSE 'for' END AS side, n, e, r, a
ORDER BY e.eventType, r.confidence DESC, a.id, r.start
WITH side, n, collect(DISTINCT e.eventType) AS eventTypes, count(DISTINCT e) AS times,
     min(coalesce(e.occurredFrom, e.publishedOn)) AS first, max(coalesce(e.occurredFrom, e.publishedOn)) AS last,
     max(r.confidence) AS best, collect(r) AS told
WITH side, n, eventTypes, times, first, last, head([r IN told WHERE r.confidence = best | r.sentence]) AS sentence
RETURN side, n.name AS who, times, eventTypes, first, last, sentence
ORDER BY side, times DESC, n.name, n.id
