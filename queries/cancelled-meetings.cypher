// Which meetings were called off, and by whom
//
// Every meeting that was cancelled, the newest first, with the sentence that says it best. Where a
// report says who called it off, that is the actor, and the meeting stands under about; where it only
// says that a meeting will not take place, actors and recipients are those who would have met, either
// of whom --actor and --recipient find.
//
// An event whose day nobody says counts as of the day when it was first printed (publishedOn).
//
// @param actor      name  optional  Who called it off.
// @param recipient  name  optional  On whom; or what was called off.
// @param since      date  optional  Not over before this day.
// @param until      date  optional  Begun by this day.
// @show timeline
// @tags meetings, conflict
// @example --actor "Peña Nieto" --recipient Trump

MATCH (e:Event)
WHERE (
    e.eventType = 'CANCELLED' AND e.status = 'occurred'
    AND (EXISTS { MATCH (e)-[:ABOUT]->(:Meeting) } OR NOT EXISTS { MATCH (e)-[:ABOUT]->(:Entity) })
    AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR]->(n:Entity) WHERE n.id IN $actor })
    AND ($recipient IS NULL OR EXISTS { MATCH (e)-[:RECIPIENT|ABOUT]->(n:Entity) WHERE n.id IN $recipient })
  ) OR (
    e.plover = 'CONSULT' AND e.status = 'cancelled'
    AND NOT EXISTS { MATCH (e)-[:ABOUT]->(:Meeting)<-[:ABOUT]-(c:Event) WHERE c.eventType = 'CANCELLED' AND c.status = 'occurred' }
    AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor })
    AND ($recipient IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT|ABOUT]->(n:Entity) WHERE n.id IN $recipient })
  )
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
CALL {
  WITH e
  MATCH (e)-[:AT]->(p:Entity)
  RETURN min(p.name) AS place
}
RETURN e.occurredOn AS occurredOn, e.eventType AS eventType, actors, recipients, about, place, e.status AS status,
       e.articles AS articles, e.publishedOn AS publishedOn, sentence
ORDER BY coalesce(e.occurredFrom, e.publishedOn, '') DESC, coalesce(e.occurredTo, e.publishedOn, '') DESC, e.id
