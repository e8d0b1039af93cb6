// Who met whom, where and when
//
// Every meeting that took place, the newest first, with the sentence that says it best. Meetings that
// were planned, cancelled or denied are left out unless --status asks for them. It doesn't matter which
// of the two is given as --actor and which as --recipient. Other contacts count with --type: VISITED,
// NEGOTIATED_WITH, SPOKE_WITH.
//
// An event whose day nobody says counts as of the day when it was first printed (publishedOn).
//
// @param actor      name  optional                            One of those who met.
// @param recipient  name  optional                            Another of them.
// @param since      date  optional                            Not over before this day.
// @param until      date  optional                            Begun by this day.
// @param type       list of event-type = MET_WITH,HOSTED      What counts as a meeting.
// @param status     list of status = occurred                 How far it came, by what was reported; or all.
// @show timeline
// @tags meetings
// @example --actor Tillerson --recipient Mexico
// @example --actor "Pena Nieto" --status all

MATCH (e:Event)
WHERE e.eventType IN $type
  AND e.status IN $status
  AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor })
  AND ($recipient IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $recipient })
  AND ($actor IS NULL OR $recipient IS NULL
    OR COUNT { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor OR n.id IN $recipient } > 1)
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
