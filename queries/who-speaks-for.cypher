// Who speaks for a government, and about whom
//
// The people who hold an office with the government, or are of its country, with whom each praised,
// criticized, threatened, warned or asked for something, how often, and the mean on Goldstein's scale.
//
// @param government  entity         The government or organization.
// @param about       name optional  Only what was said of, or to, these.
// @param since       date optional  Not over before this day.
// @param until       date optional  Begun by this day.
// @tags people, relations
// @example --government Mexico

MATCH (g:Entity {id: $government})
MATCH (p:Person)
WHERE p.country = g.country OR EXISTS { MATCH (p)-[:HOLDS]->(g) }
MATCH (p)<-[:ACTOR]-(e:Event)-[:RECIPIENT|ABOUT]->(m:Entity)
WHERE e.status = 'occurred' AND e.quadClass STARTS WITH 'verbal' AND e.plover <> 'CONSULT'
  AND ($about IS NULL OR m.id IN $about)
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
WITH p, m, e ORDER BY e.eventType
WITH p, m, count(DISTINCT e) AS times, collect(DISTINCT e.eventType) AS eventTypes, avg(e.goldstein) AS goldstein,
     max(coalesce(e.occurredFrom, e.publishedOn)) AS last
CALL {
  WITH p
  MATCH (p)-[h:HOLDS]->(o:Entity)
  WHERE o.id = $government
  WITH h.office AS office ORDER BY office
  RETURN collect(DISTINCT office) AS offices
}
RETURN p.name AS speaker, offices, m.name AS about, times, eventTypes, round(goldstein * 100) / 100 AS goldstein, last
ORDER BY p.name, p.id, times DESC, m.name, m.id
