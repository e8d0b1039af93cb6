// Who criticized whom, or what
//
// Every criticism that was reported, the newest first, with the sentence that says it best. A policy
// or a person can be criticized too: --recipient finds those whom the criticism was addressed to
// and what it was about.
//
// An event whose day nobody says counts as of the day when it was first printed (publishedOn).
//
// @param actor      name  optional             Who criticized.
// @param recipient  name  optional             Who, or what, was criticized.
// @param since      date  optional             Not over before this day.
// @param until      date  optional             Begun by this day.
// @param status     list of status = occurred  How far it came, by what was reported; or all.
// @tags conflict
// @example --actor Videgaray
// @example --recipient "United States" --since 2017-01-01

MATCH (e:Event)
WHERE e.eventType = 'CRITICIZED'
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
RETURN e.occurredOn AS occurredOn, actors, recipients, about, e.status AS status, e.articles AS articles, e.publishedOn AS publishedOn, sentence
ORDER BY coalesce(e.occurredFrom, e.publishedOn, '') DESC, coalesce(e.occurredTo, e.publishedOn, '') DESC, e.id
