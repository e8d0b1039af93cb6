// Every sentence behind what is between two names
//
// One row a sentence: what it was taken to say, how surely, and where it stands (the article, and the
// offsets of the sentence in the article's text). --actor and --recipient mean who did it, and to
// whom or about what it was done; of what both sides do, such as meeting, either may be given first.
// With one name, everything that is known of it; with none, everything.
//
// An event whose day nobody says counts as of the day when it was first printed (publishedOn).
//
// @param actor      name  optional                Who did it.
// @param recipient  name  optional                To whom, or about what.
// @param type       list of event-type optional   Only these: CRITICIZED,THREATENED.
// @param status     list of status optional       Only those reported to have come so far.
// @param since      date  optional                Not over before this day.
// @param until      date  optional                Begun by this day.
// @tags evidence
// @example --actor Trump --recipient Mexico

MATCH (e:Event)
WHERE ($type IS NULL OR e.eventType IN $type)
  AND ($status IS NULL OR e.status IN $status)
  AND (
    (
      ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR]->(n:Entity) WHERE n.id IN $actor })
      AND ($recipient IS NULL OR EXISTS { MATCH (e)-[:RECIPIENT|ABOUT]->(n:Entity) WHERE n.id IN $recipient })
    ) OR (
      e.eventType IN ['MET_WITH', 'SPOKE_WITH', 'NEGOTIATED_WITH', 'AGREED_WITH', 'COOPERATED_WITH', 'FOUGHT']
      AND ($actor IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor })
      AND ($recipient IS NULL OR EXISTS { MATCH (e)-[:ACTOR|RECIPIENT|ABOUT]->(n:Entity) WHERE n.id IN $recipient })
      AND ($actor IS NULL OR $recipient IS NULL
        OR COUNT { MATCH (e)-[:ACTOR|RECIPIENT|ABOUT]->(n:Entity) WHERE n.id IN $actor OR n.id IN $recipient } > 1)
    )
  )
  AND ($since IS NULL OR coalesce(e.occurredTo, e.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(e.occurredFrom, e.publishedOn) <= $until)
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
MATCH (e)<-[r:REPORTS]-(a:Article)
RETURN e.occurredOn AS occurredOn, e.eventType AS eventType, actors, recipients, about,
       coalesce(r.status, e.status) AS status, r.confidence AS confidence, r.sentence AS sentence, a.title AS title, a.publisher AS publisher,
       a.publishedOn AS publishedOn, a.id AS article, r.start AS start, r.end AS end
ORDER BY coalesce(e.occurredFrom, e.publishedOn, '') DESC, coalesce(e.occurredTo, e.publishedOn, '') DESC, e.id,
  coalesce(a.publishedOn, ''), a.id, r.start
