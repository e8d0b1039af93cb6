// The first contact after a break
//
// Where two who used to meet, speak, visit or negotiate did not for a year or longer, and then did again:
// the last contact before the break and the first one after it, the latest first.
//
// @param one    name optional   One of the two; else everybody.
// @param other  name optional   The other.
// @param days   integer = 365   How long a break must be.
// @param since  date optional   Only contacts taken up again on this day or later.
// @param until  date optional   Only contacts taken up again by this day.
// @show timeline
// @tags relations, meetings
// @example --one "United States" --days 730

MATCH (a:Entity)-[r:MET_WITH|SPOKE_WITH|VISITED|HOSTED|NEGOTIATED_WITH]-(b:Entity)
WHERE a.id < b.id AND r.status = 'occurred'
  AND ($one IS NULL OR a.id IN $one OR b.id IN $one)
  AND ($other IS NULL OR a.id IN $other OR b.id IN $other)
  AND NOT (b:Place OR b:Policy OR b:Meeting) AND NOT (a:Place OR a:Policy OR a:Meeting)
WITH a, b, coalesce(r.occurredFrom, r.publishedOn) AS day, r.event AS event
WHERE day IS NOT NULL
WITH a, b, day, event ORDER BY day, event
WITH a, b, collect(day) AS days, collect(event) AS events
WHERE size(days) > 1
UNWIND range(1, size(days) - 1) AS at
WITH a, b, days[at - 1] AS lastContact, days[at] AS day, events[at] AS event
WHERE ($since IS NULL OR day >= $since) AND ($until IS NULL OR day <= $until)
  AND toString(date(lastContact) + duration({days: $days})) <= day
MATCH (e:Event {id: event})
RETURN a.name AS one, b.name AS other, lastContact, coalesce(e.occurredOn, e.publishedOn) AS occurredOn, e.eventType AS eventType,
       e.summary AS summary
ORDER BY day DESC, a.id, b.id
