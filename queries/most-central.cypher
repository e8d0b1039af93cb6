// Who was at the centre of things
//
// The people who had to do with the most different parties in a period, and in how many events. With --kind
// governments or organizations instead.
//
// @param kind    list of string = person   person, government, organization.
// @param country string optional           Only those of this country, as in ISO 3166-1: MEX.
// @param since   date optional             Not over before this day.
// @param until   date optional             Begun by this day.
// @param top     integer = 25              How many.
// @show bar parties
// @tags network, people
// @example --since 2017-01-01 --until 2017-03-31
// @example --kind government --top 10 --format chart

MATCH (n:Entity)
WHERE n.kind IN $kind AND ($country IS NULL OR n.country = $country)
MATCH (n)-[r]-(m:Entity)
WHERE r.event IS NOT NULL AND r.status = 'occurred' AND (m:Person OR m:Government OR m:Organization)
  AND ($since IS NULL OR coalesce(r.occurredTo, r.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(r.occurredFrom, r.publishedOn) <= $until)
WITH n, count(DISTINCT m) AS parties, count(DISTINCT r.event) AS events
RETURN n.name AS name, n.country AS country, parties, events
ORDER BY parties DESC, events DESC, n.id LIMIT $top
