// What is planned, and what is overdue
//
// Everything that was announced and of which no later report says that it happened, was called off or
// denied; the most overdue first. Overdue is what should have been over before --on.
//
// @param actor    name optional    Who is to take part.
// @param on       date = today     The day from which to look.
// @param overdue  boolean = false  Only what is overdue.
// @param since    date optional    Not over before this day.
// @param until    date optional    To begin by this day.
// @show timeline
// @tags meetings, plans
// @example --overdue
// @example --actor Tillerson --on 2017-02-24

MATCH (e:Event)
WHERE e.status = 'planned'
  AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor })
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
WITH e, e.occurredTo IS NOT NULL AND e.occurredTo < $on AS overdue
WHERE overdue OR NOT $overdue
CALL {
  WITH e
  MATCH (e)<-[r:REPORTS]-(a:Article)
  RETURN r.sentence AS sentence
  ORDER BY CASE WHEN r.status = 'planned' THEN 0 ELSE 1 END, r.confidence DESC, a.id, r.start LIMIT 1
}
RETURN e.occurredOn AS occurredOn, overdue, e.eventType AS eventType, e.summary AS summary, e.articles AS articles,
       e.publishedOn AS publishedOn, sentence
ORDER BY coalesce(e.occurredTo, '9999'), coalesce(e.publishedOn, ''), e.id
