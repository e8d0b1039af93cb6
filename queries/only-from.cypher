// What one publisher alone reports
//
// Events that no other publisher tells, the latest first, with the sentence that says it best.
//
// @param publisher  string           Whose; as it is written, in any case.
// @param actor      name optional    Who had a part in it.
// @param since      date optional    Not over before this day.
// @param until      date optional    Begun by this day.
// @param top        integer = 100    How many.
// @show timeline
// @tags articles, evidence
// @example --publisher Reuters

MATCH (a:Article)
WHERE toLower(a.publisher) = toLower($publisher)
MATCH (a)-[:REPORTS]->(e:Event)
WHERE ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
  AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor })
  AND NOT EXISTS { MATCH (e)<-[:REPORTS]-(o:Article) WHERE coalesce(toLower(o.publisher), '') <> toLower($publisher) }
WITH DISTINCT e
ORDER BY coalesce(e.occurredFrom, e.publishedOn, '') DESC, e.id LIMIT $top
CALL {
  WITH e
  MATCH (e)<-[r:REPORTS]-(a:Article)
  RETURN r.sentence AS sentence, a.id AS article
  ORDER BY CASE WHEN r.status = e.status THEN 0 ELSE 1 END, r.confidence DESC, a.id, r.start LIMIT 1
}
RETURN e.occurredOn AS occurredOn, e.summary AS summary, e.status AS status, e.articles AS articles, e.publishedOn AS publishedOn,
       article, sentence
ORDER BY coalesce(e.occurredFrom, e.publishedOn, '') DESC, e.id
