// Who agreed on what with whom
//
// Agreements, signatures and endorsements of something together, the newest first, with the sentence that says it best.
//
// @param actor   name optional              One of those who agreed.
// @param about   name optional              On what.
// @param type    list of event-type = AGREED_WITH,SIGNED  What counts.
// @param status  list of status = occurred  How far it came; or all.
// @param since   date optional              Not over before this day.
// @param until   date optional              Begun by this day.
// @show timeline
// @tags cooperation
// @example --actor Mexico --status all

MATCH (e:Event)
WHERE e.eventType IN $type AND e.status IN $status
  AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor })
  AND ($about IS NULL OR EXISTS { MATCH (e)-[:ABOUT]->(n:Entity) WHERE n.id IN $about })
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
CALL {
  WITH e
  MATCH (e)<-[r:REPORTS]-(a:Article)
  RETURN r.sentence AS sentence
  ORDER BY CASE WHEN r.status = e.status THEN 0 ELSE 1 END, r.confidence DESC, a.id, r.start LIMIT 1
}
RETURN e.occurredOn AS occurredOn, e.eventType AS eventType, e.summary AS summary, e.status AS status, e.articles AS articles,
       e.publishedOn AS publishedOn, sentence
ORDER BY coalesce(e.occurredFrom, e.publishedOn, '') DESC, coalesce(e.occurredTo, e.publishedOn, '') DESC, e.id
