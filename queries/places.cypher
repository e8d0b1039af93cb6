// Where meetings take place
//
// How many meetings and visits are reported of each place, who is there most often, and when last.
//
// @param country  string optional                          Only places of this country, as in ISO 3166-1: MEX.
// @param type     list of event-type = MET_WITH,HOSTED,VISITED,NEGOTIATED_WITH  What counts.
// @param since    date optional                            Not over before this day.
// @param until    date optional                            Begun by this day.
// @param top      integer = 25                             How many.
// @show bar meetings
// @tags meetings, overview
// @example --country MEX

MATCH (p:Place)
WHERE $country IS NULL OR p.country = $country
MATCH (p)<-[:AT]-(e:Event)
WHERE e.status = 'occurred' AND e.eventType IN $type
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
WITH p, count(e) AS meetings, max(coalesce(e.occurredFrom, e.publishedOn)) AS last, collect(e) AS events
ORDER BY meetings DESC, p.id LIMIT $top
UNWIND events AS e
MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity)
WITH p, meetings, last, n, count(DISTINCT e) AS times ORDER BY times DESC, n.name, n.id
WITH p, meetings, last, collect(n.name) AS names
RETURN p.name AS place, p.country AS country, meetings, names[0..3] AS mostOften, last
ORDER BY meetings DESC, p.id
