// What was said before and after a meeting was called off
//
// For each meeting that was called off, the latest first: everything that is reported between the two sides
// in the thirty days before and after. A side is whoever called it off or was to meet, with the people and
// bodies of the same country.
//
// @param actor   name optional    One of those who called it off, or were to meet.
// @param days    integer = 30     How many days before and after.
// @param newest  integer = 20     How many cancellations to look at.
// @param since   date optional    Only meetings called off on this day or later.
// @param until   date optional    Only meetings called off by this day.
// @show timeline
// @tags meetings, conflict
// @example --actor "Peña Nieto"
// @example --days 7 --newest 5

MATCH (c:Event)
WHERE (
    (c.eventType = 'CANCELLED' AND c.status = 'occurred'
      AND (EXISTS { MATCH (c)-[:ABOUT]->(:Meeting) } OR NOT EXISTS { MATCH (c)-[:ABOUT]->(:Entity) }))
    OR (c.plover = 'CONSULT' AND c.status = 'cancelled'
      AND NOT EXISTS { MATCH (c)-[:ABOUT]->(:Meeting)<-[:ABOUT]-(o:Event) WHERE o.eventType = 'CANCELLED' AND o.status = 'occurred' })
  )
  AND ($actor IS NULL OR EXISTS { MATCH (c)-[:ACTOR|RECIPIENT]->(n:Entity) WHERE n.id IN $actor })
WITH c, coalesce(c.occurredFrom, c.publishedOn) AS day
WHERE day IS NOT NULL AND ($since IS NULL OR day >= $since) AND ($until IS NULL OR day <= $until)
WITH c, day ORDER BY day DESC, c.id LIMIT $newest
WITH c, day, toString(date(day) - duration({days: $days})) AS earliest, toString(date(day) + duration({days: $days})) AS latest
MATCH (c)-[:ACTOR|RECIPIENT]->(p:Entity)
WITH c, day, earliest, latest, collect(DISTINCT p.id) AS ids, collect(DISTINCT p.country) AS countries
MATCH (x:Entity)
WHERE x.id IN ids OR x.country IN countries
MATCH (x)<-[:ACTOR]-(e:Event)
WHERE coalesce(e.occurredFrom, e.publishedOn) >= earliest AND coalesce(e.occurredFrom, e.publishedOn) <= latest
  AND e.id <> c.id
MATCH (e)-[:ACTOR|RECIPIENT]->(y:Entity)
WHERE (y.id IN ids OR y.country IN countries) AND coalesce(x.country, x.id) <> coalesce(y.country, y.id)
WITH DISTINCT c, day, e
RETURN c.summary AS calledOff, day AS calledOffOn,
       CASE WHEN coalesce(e.occurredFrom, e.publishedOn) < day THEN 'before'
            WHEN coalesce(e.occurredFrom, e.publishedOn) > day THEN 'after' ELSE 'that day' END AS phase,
       e.occurredOn AS occurredOn, e.summary AS summary, e.status AS status, e.articles AS articles, e.publishedOn AS publishedOn
ORDER BY calledOffOn DESC, c.id, coalesce(e.occurredFrom, e.publishedOn), e.id
