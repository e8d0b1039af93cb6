// Who broke with whom, and what came before
//
// Relations broken off, dealings suspended, diplomats expelled and sanctions imposed, the newest first, with what
// the one said or did to the other last before.
//
// @param actor      name optional  Who broke off.
// @param recipient  name optional  With whom.
// @param since      date optional  Not over before this day.
// @param until      date optional  Begun by this day.
// @show timeline
// @tags conflict, relations
// @example --actor "United States"

MATCH (e:Event)
WHERE e.eventType IN ['BROKE_WITH', 'SUSPENDED', 'EXPELLED', 'SANCTIONED'] AND e.status = 'occurred'
  AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR]->(n:Entity) WHERE n.id IN $actor })
  AND ($recipient IS NULL OR EXISTS { MATCH (e)-[:RECIPIENT]->(n:Entity) WHERE n.id IN $recipient })
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
WITH e, coalesce(e.occurredFrom, e.publishedOn) AS day
OPTIONAL MATCH (e)-[:ACTOR]->(who:Entity)
OPTIONAL MATCH (e)-[:RECIPIENT]->(whom:Entity)
OPTIONAL MATCH (who)-[r:CRITICIZED|ACCUSED|REJECTED|DEMANDED_OF|THREATENED|WARNED]->(x:Entity)
WHERE x.id = whom.id AND r.status = 'occurred' AND coalesce(r.occurredFrom, r.publishedOn) <= day
WITH e, day, r ORDER BY coalesce(r.occurredFrom, r.publishedOn) DESC, r.event
WITH e, day, head(collect(r.event)) AS before
OPTIONAL MATCH (b:Event {id: before})
RETURN e.occurredOn AS occurredOn, e.eventType AS eventType, e.summary AS summary, e.articles AS articles, e.publishedOn AS publishedOn,
       coalesce(b.occurredOn, b.publishedOn) AS beforeOn, b.summary AS before
ORDER BY coalesce(day, '') DESC, e.id
