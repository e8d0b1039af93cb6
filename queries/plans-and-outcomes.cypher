// What became of what was planned
//
// Everything that some report announced, with what is believed of it now: whether it took place, was called
// off, was denied, or is still only planned. The latest report is believed.
//
// @param actor   name optional                                     Who was to take part.
// @param status  list of status = occurred,cancelled,denied        What became of it; or all.
// @param since   date optional                                     Not over before this day.
// @param until   date optional                                     Begun by this day.
// @show timeline
// @tags plans, meetings
// @example --status cancelled

MATCH (e:Event)
WHERE e.status IN $status AND EXISTS { MATCH (e)<-[p:REPORTS]-(:Article) WHERE p.status = 'planned' }
  AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor })
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
CALL {
  WITH e
  MATCH (e)<-[p:REPORTS]-(a:Article)
  WHERE p.status = 'planned'
  RETURN a.publishedOn AS announcedOn, p.sentence AS announcement
  ORDER BY coalesce(a.publishedOn, '9999'), a.id, p.start LIMIT 1
}
CALL {
  WITH e
  MATCH (e)<-[r:REPORTS]-(a:Article)
  RETURN r.sentence AS outcome
  ORDER BY CASE WHEN r.status = e.status THEN 0 ELSE 1 END, coalesce(a.publishedOn, '') DESC, r.confidence DESC, a.id, r.start LIMIT 1
}
RETURN e.occurredOn AS occurredOn, e.summary AS summary, e.status AS status, announcedOn, announcement,
       CASE WHEN e.status = 'planned' THEN null ELSE outcome END AS outcome
ORDER BY coalesce(e.occurredFrom, e.publishedOn, '') DESC, e.id
