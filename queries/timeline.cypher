// Everything between two names, in the order of time
//
// Every event to which both are party, whoever did what to whom, or which one of them did about the other;
// with the sentence that says it best.
//
// @param one     name                      One of the two.
// @param other   name                      The other.
// @param since   date optional             Not over before this day.
// @param until   date optional             Begun by this day.
// @param status  list of status = all      How far it came.
// @param type    list of event-type = all  Only these.
// @show timeline
// @tags relations
// @example --one Mexico --other "United States"
// @example --one "Peña Nieto" --other Trump --status occurred

UNWIND $one AS id
MATCH (n:Entity {id: id})<-[:ACTOR|RECIPIENT|ABOUT]-(e:Event)-[:ACTOR|RECIPIENT|ABOUT]->(m:Entity)
WHERE m.id IN $other AND n.id <> m.id AND e.status IN $status AND e.eventType IN $type
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
WITH DISTINCT e
CALL {
  WITH e
  MATCH (e)<-[r:REPORTS]-(a:Article)
  RETURN r.sentence AS sentence
  ORDER BY CASE WHEN r.status = e.status THEN 0 ELSE 1 END, r.confidence DESC, a.id, r.start LIMIT 1
}
RETURN e.occurredOn AS occurredOn, e.eventType AS eventType, e.summary AS summary, e.status AS status, e.goldstein AS goldstein,
       e.articles AS articles, e.publishedOn AS publishedOn, sentence
ORDER BY coalesce(e.occurredFrom, e.publishedOn, ''), coalesce(e.occurredTo, e.publishedOn, ''), e.id
