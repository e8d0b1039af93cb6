// What rests on a single report
//
// Events that one article alone tells, the least sure first: how sure the reading of its best sentence is, and
// which it is.
//
// @param actor      name optional             Who had a part in it.
// @param type       list of event-type = all  Only these.
// @param since      date optional             Not over before this day.
// @param until      date optional             Begun by this day.
// @param below      number = 1                Only readings no surer than this, 0 to 1.
// @param top        integer = 100             How many.
// @tags evidence
// @example --actor Mexico --below 0.6

MATCH (e:Event)
WHERE e.articles = 1 AND e.confidence <= $below AND e.eventType IN $type
  AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor })
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
WITH e ORDER BY e.confidence, e.id LIMIT $top
CALL {
  WITH e
  MATCH (e)<-[r:REPORTS]-(a:Article)
  RETURN a, r.sentence AS sentence
  ORDER BY r.confidence DESC, a.id, r.start LIMIT 1
}
RETURN e.occurredOn AS occurredOn, e.summary AS summary, e.status AS status, e.confidence AS confidence,
       a.publisher AS publisher, a.publishedOn AS publishedOn, a.id AS article, sentence
ORDER BY e.confidence, e.id
