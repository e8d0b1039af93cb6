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
WITH e, coalesce(e.occurredFrom, e.publishedOn) AS day, [(e)-[:RECIPIENT]->(w:Entity) | w.id] AS whom
MATCH (e)-[:ACTOR]->(who:Entity)
WITH who, collect({id: e.id, occurredOn: e.occurredOn, eventType: e.eventType, summary: e.summary, articles: e.articles,
                   publishedOn: e.publishedOn, whom: whom, day: day}) AS breaks
CALL {
  WITH who
  MATCH (who)-[r:CRITICIZED|ACCUSED|REJECTED|DEMANDED_OF|THREATENED|WARNED]->(x:Entity)
  WHERE r.status = 'occurred'
  WITH x, r, coalesce(r.occurredFrom, r.publishedOn) AS day ORDER BY day DESC, r.event
  RETURN collect({event: r.event, whom: x.id, day: day}) AS words
}
UNWIND breaks AS broken
WITH broken, head([one IN words WHERE one.day <= broken.day AND one.whom IN broken.whom]) AS word
ORDER BY coalesce(word.day, '') DESC, coalesce(word.event, '')
WITH broken.id AS id, broken.day AS day, broken.occurredOn AS occurredOn, broken.eventType AS eventType, broken.summary AS summary, broken.articles AS articles,
     broken.publishedOn AS publishedOn, head(collect(word.event)) AS before
CALL {
  WITH before
  MATCH (b:Event {id: before})
  RETURN min(coalesce(b.occurredOn, b.publishedOn)) AS beforeOn, min(b.summary) AS said
}
RETURN occurredOn, eventType, summary, articles, publishedOn, beforeOn, said AS before
ORDER BY coalesce(day, '') DESC, id
