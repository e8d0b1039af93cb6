// Which groups meet among themselves
//
// Three who each met both others in a period, with how often, the closest groups first. A pair counts when it
// met, spoke or negotiated as often as --times says.
//
// @param member  name optional   Only groups with this member.
// @param times   integer = 1     How often each pair must have met.
// @param since   date optional   Not over before this day.
// @param until   date optional   Begun by this day.
// @param pairs   integer = 300   How many pairs, of those that met most, to look for groups among.
// @param top     integer = 25    How many groups.
// @tags network, meetings
// @example --member "United States" --times 2

MATCH (a:Entity)-[r:MET_WITH|SPOKE_WITH|NEGOTIATED_WITH]->(b:Entity)
WHERE r.status = 'occurred'
  AND ($since IS NULL OR coalesce(r.occurredTo, r.publishedOn) >= $since)
  AND ($until IS NULL OR coalesce(r.occurredFrom, r.publishedOn) <= $until)
WITH a, b, count(DISTINCT r.event) AS meetings
WHERE meetings >= $times
WITH a, b, meetings ORDER BY meetings DESC, a.id, b.id LIMIT $pairs
WITH collect({low: a.id, high: b.id, lowName: a.name, highName: b.name, meetings: meetings}) AS pairs
UNWIND pairs AS one
UNWIND pairs AS two
WITH pairs, one, two WHERE one.low = two.low AND one.high < two.high
UNWIND pairs AS three
WITH one, two, three WHERE three.low = one.high AND three.high = two.high
  AND ($member IS NULL OR one.low IN $member OR one.high IN $member OR two.high IN $member)
WITH one, two, three, one.meetings + two.meetings + three.meetings AS meetings,
     CASE WHEN one.meetings <= two.meetings AND one.meetings <= three.meetings THEN one.meetings
          WHEN two.meetings <= three.meetings THEN two.meetings ELSE three.meetings END AS least
RETURN [one.lowName, one.highName, two.highName] AS members, least, meetings
ORDER BY least DESC, meetings DESC, one.low, one.high, two.high LIMIT $top
