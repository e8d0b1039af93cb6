// Everything about one person, government, policy or meeting
//
// One page: what it is and how else it is called, which offices it holds or who holds one with it, and then every
// event in which it had a part, in the order of time, with its part.
//
// @param who    entity         Whom or what it is about.
// @param since  date optional  Only events not over before this day.
// @param until  date optional  Only events begun by this day.
// @tags profile
// @example --who Videgaray
// @example --who "deportation guidelines"

MATCH (n:Entity {id: $who})
CALL {
  WITH n
  RETURN 0 AS part, 'name' AS section, '' AS day, null AS occurredOn, n.name AS what, n.kind AS status, null AS articles
  UNION ALL
  WITH n
  UNWIND n.aliases AS alias
  RETURN 1 AS part, 'also called' AS section, '' AS day, null AS occurredOn, alias AS what, null AS status, null AS articles
  UNION ALL
  WITH n
  MATCH (n)-[h:HOLDS]->(g:Entity)
  RETURN 2 AS part, 'holds office' AS section, coalesce(h.from, '') AS day,
         CASE WHEN h.from IS NULL AND h.to IS NULL THEN null ELSE coalesce(h.from, '..') + '/' + coalesce(h.to, '..') END AS occurredOn,
         h.office + ' (' + g.name + ')' AS what, null AS status, null AS articles
  UNION ALL
  WITH n
  MATCH (n)<-[h:HOLDS]-(p:Entity)
  RETURN 3 AS part, 'officials' AS section, coalesce(h.from, '') AS day,
         CASE WHEN h.from IS NULL AND h.to IS NULL THEN null ELSE coalesce(h.from, '..') + '/' + coalesce(h.to, '..') END AS occurredOn,
         p.name + ', ' + h.office AS what, null AS status, null AS articles
  UNION ALL
  WITH n
  MATCH (n)<-[r:ACTOR|RECIPIENT|ABOUT|AT]-(e:Event)
  WHERE ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
    AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
  RETURN 4 AS part,
         CASE WHEN type(r) IN ['ACTOR', 'RECIPIENT']
           AND e.eventType IN ['MET_WITH', 'SPOKE_WITH', 'NEGOTIATED_WITH', 'AGREED_WITH', 'COOPERATED_WITH', 'FOUGHT'] THEN 'took part'
         ELSE CASE type(r) WHEN 'ACTOR' THEN 'did' WHEN 'RECIPIENT' THEN 'was done to' WHEN 'AT' THEN 'took place there' ELSE 'was about' END END AS section,
         coalesce(e.occurredFrom, e.publishedOn, '') AS day, coalesce(e.occurredOn, e.publishedOn) AS occurredOn,
         e.summary AS what, e.status AS status, e.articles AS articles
}
RETURN section, occurredOn, what, status, articles
ORDER BY part, day, what, section
