import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { DemarcheError, EDGE_TYPE_NAMES } from '../../ontology/index.ts';
import { eventsBody, graphQuery, graphResponse, neighboursQuery, pathQuery } from '../api/index.ts';
import { readEventSet } from '../event-set.ts';
import { number, readRows, text, texts } from '../rows.ts';
import { STATEMENTS } from '../statements.ts';
import { readFor, type Viewing } from '../viewing.ts';
import { answers, jsonBody } from './answers.ts';

/** Of how many of the latest events the most reported are chosen, for each that is shown. */
const CANDIDATES = 5;

/** The longest path that is looked for: beyond it everyone knows everyone. */
const LONGEST_PATH = 6;

const PATH = `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH p = shortestPath((a)-[:${EDGE_TYPE_NAMES.join('|')}*..${LONGEST_PATH}]-(b))
RETURN [r IN relationships(p) | r.event] AS events, [n IN nodes(p) | n.id] AS entities`;

const recent = createRoute({
  method: 'get',
  path: '/api/graph',
  summary: 'The most recent and most reported events of a window of time',
  request: { query: graphQuery },
  responses: answers('Events, those who take part, and the edges between them', graphResponse),
});

const neighbours = createRoute({
  method: 'get',
  path: '/api/neighbours',
  summary: 'The events of one entity, the most reported first',
  request: { query: neighboursQuery },
  responses: answers('Events, those who take part, and the edges between them', graphResponse),
});

const path = createRoute({
  method: 'get',
  path: '/api/path',
  summary: 'A shortest path between two entities',
  request: { query: pathQuery },
  responses: answers('The events on the way; none where there is no path', graphResponse),
});

const some = createRoute({
  method: 'post',
  path: '/api/events',
  summary: 'Given events and entities; of entities alone, the events among them',
  request: { body: jsonBody(eventsBody) },
  responses: answers('Those events and entities that there are', graphResponse),
});

/** The graph, a piece at a time. */
export function graphRoutes(app: OpenAPIHono, viewing: Viewing): void {
  app.openapi(recent, async (context) => {
    const { from = null, to = null, limit } = context.req.valid('query');
    const set = await readFor(viewing, context, async (reader) => {
      const [counted] = await readRows(reader, STATEMENTS.countInWindow, { from, to });
      const candidates = limit * CANDIDATES;
      const rows = await readRows(reader, STATEMENTS.eventsInWindow, { from, to, limit, candidates });
      const total = counted === undefined ? 0 : number(counted, 'events');
      return await readEventSet(
        reader,
        rows.map((row) => text(row, 'id')),
        { total },
      );
    });
    return context.json(set, 200);
  });

  app.openapi(neighbours, async (context) => {
    const { id, from = null, to = null, skip, limit } = context.req.valid('query');
    const set = await readFor(viewing, context, async (reader) => {
      const rows = await readRows(reader, STATEMENTS.eventsOfEntity, { id, from, to });
      const ids = rows.slice(skip, skip + limit).map((row) => text(row, 'id'));
      return await readEventSet(reader, ids, { alone: [id], total: rows.length });
    });
    return context.json(set, 200);
  });

  app.openapi(path, async (context) => {
    const { from, to } = context.req.valid('query');
    if (from === to) throw new DemarcheError('query-parameter', 'A path needs two different ends.');
    const set = await readFor(viewing, context, async (reader) => {
      const [found] = await readRows(reader, PATH, { from, to });
      if (found === undefined) return await readEventSet(reader, []);
      return await readEventSet(reader, texts(found, 'events'), { alone: texts(found, 'entities') });
    });
    return context.json(set, 200);
  });

  app.openapi(some, async (context) => {
    const { events, entities } = context.req.valid('json');
    const set = await readFor(viewing, context, async (reader) => {
      if (events.length > 0) return await readEventSet(reader, events, { alone: entities });
      const rows = await readRows(reader, STATEMENTS.eventsAmong, { ids: entities });
      const ids = rows.map((row) => text(row, 'id'));
      return await readEventSet(reader, ids, { alone: entities });
    });
    return context.json(set, 200);
  });
}
