// What happened how often
//
// How many events there are of each type, and how many of them occurred.
//
// @param actor  name optional  Who had a part in it.
// @param since  date optional  Not over before this day.
// @param until  date optional  Begun by this day.
// @show bar events
// @tags overview
// @example --actor Mexico --format chart

MATCH (e:Event)
WHERE ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor })
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
RETURN e.eventType AS eventType, count(e) AS events, sum(CASE WHEN e.status = 'occurred' THEN 1 ELSE 0 END) AS occurred
ORDER BY events DESC, eventType
