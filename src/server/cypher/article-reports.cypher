// Every sentence of one article that reports an event.
MATCH (a:Article {id: $id})-[r:REPORTS]->(e:Event)
RETURN e.id AS event, e.eventType AS type, e.summary AS summary, r.status AS status, e.occurredOn AS occurredOn,
       r.sentence AS sentence, r.start AS start, r.end AS end, r.confidence AS confidence
ORDER BY start, event
