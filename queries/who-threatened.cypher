// Who threatened whom, and with what
//
// Every threat that was reported, the newest first, with the sentence that says it best. What was
// threatened, a policy or a meeting, stands under about; --recipient finds it as well as those
// whom the threat was addressed to. With --warnings, milder words count too.
//
// An event whose day nobody says counts as of the day when it was first printed (publishedOn).
//
// @param actor      name  optional        Who threatened.
// @param recipient  name  optional        Who, or what, was threatened.
// @param since      date  optional        Not over before this day.
// @param until      date  optional        Begun by this day.
// @param warnings   boolean = false       Whether warnings count as threats.
// @param status     list of status = all  How far it came, by what was reported.
// @tags conflict
// @example --actor Trump
// @example --recipient Mexico --warnings

MATCH (e:Event)
WHERE (e.eventType = 'THREATENED' OR ($warnings AND e.eventType = 'WARNED'))
  AND e.status IN $status
  AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR]->(n:Entity) WHERE n.id IN $actor })
  AND ($recipient IS NULL OR EXISTS { MATCH (e)-[:RECIPIENT|ABOUT]->(n:Entity) WHERE n.id IN $recipient })
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
CALL {
  WITH e
  MATCH (e)<-[r:REPORTS]-(a:Article)
  RETURN r.sentence AS sentence
  ORDER BY CASE WHEN r.status = e.status THEN 0 ELSE 1 END, r.confidence DESC, a.id, r.start LIMIT 1
}
CALL {
  WITH e
  MATCH (e)-[:ACTOR]->(n:Entity)
  WITH n ORDER BY n.name, n.id
  RETURN collect(n.name) AS actors
}
CALL {
  WITH e
  MATCH (e)-[:RECIPIENT]->(n:Entity)
  WITH n ORDER BY n.name, n.id
  RETURN collect(n.name) AS recipients
}
CALL {
  WITH e
  MATCH (e)-[:ABOUT]->(n:Entity)
  WITH n ORDER BY n.name, n.id
  RETURN collect(n.name) AS about
}
RETURN e.occurredOn AS occurredOn, e.eventType AS eventType, actors, recipients, about, e.status AS status,
       e.articles AS articles, e.publishedOn AS publishedOn, sentence
ORDER BY coalesce(e.occurredFrom, e.publishedOn, '') DESC, coalesce(e.occurredTo, e.publishedOn, '') DESC, e.id
