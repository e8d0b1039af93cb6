// Where reports contradict each other
//
// Events of which one article says that they occurred, and another that they did not: denied, or called off.
// The status is the one that is believed, which is the latest report's.
//
// @param actor  name optional  Who had a part in it.
// @param since  date optional  Not over before this day.
// @param until  date optional  Begun by this day.
// @tags evidence
// @example
// @example --actor Mexico

MATCH (e:Event)
WHERE e.articles > 1
  AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor })
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
CALL {
  WITH e
  MATCH (e)<-[r:REPORTS]-(a:Article)
  WITH a, r ORDER BY coalesce(a.publishedOn, ''), a.id, r.confidence DESC, r.start
  RETURN collect({status: r.status, by: a.publisher, day: a.publishedOn, sentence: r.sentence}) AS told
}
WITH e, [t IN told WHERE t.status = 'occurred'] AS yes, [t IN told WHERE t.status = 'denied' OR t.status = 'cancelled'] AS no
WHERE size(yes) > 0 AND size(no) > 0
WITH e, last(yes) AS yes, last(no) AS no
RETURN e.occurredOn AS occurredOn, e.summary AS summary, e.status AS status,
       yes.by AS saysItDid, yes.day AS saidOn, yes.sentence AS sentence,
       no.by AS saysItDidNot, no.status AS denialStatus, no.day AS deniedOn, no.sentence AS denial
ORDER BY coalesce(e.occurredFrom, e.publishedOn, '') DESC, e.id
