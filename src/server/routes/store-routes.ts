import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  EDGE_PROPERTIES,
  EDGE_TYPE_NAMES,
  EDGE_TYPES,
  ENTITY_KINDS,
  NODE_LABELS,
  NODE_PROPERTIES,
  PLOVER_TYPES,
  STATUSES,
} from '../../ontology/index.ts';
import { MOST_EVENTS } from '../api/graph.ts';
import {
  type SchemaResponse,
  schemaResponse,
  storeResponse,
  timelineResponse,
  versionResponse,
} from '../api/index.ts';
import { number, readRows, text, textOrNull } from '../rows.ts';
import { STATEMENTS } from '../statements.ts';
import { readFor, type Viewing } from '../viewing.ts';
import { answers } from './answers.ts';

const store = createRoute({
  method: 'get',
  path: '/api/store',
  summary: 'Which store it is, and how much is in it',
  responses: answers('The store', storeResponse),
});

const version = createRoute({
  method: 'get',
  path: '/api/version',
  summary: 'Whether the store was changed',
  responses: answers('Another text after every change', versionResponse),
});

const timeline = createRoute({
  method: 'get',
  path: '/api/timeline',
  summary: 'How many events there are each day',
  responses: answers('Every day that has any', timelineResponse),
});

const schema = createRoute({
  method: 'get',
  path: '/api/schema',
  summary: 'The vocabulary of the graph: kinds, event types, statuses, properties',
  responses: answers('The vocabulary', schemaResponse),
});

/** The store as a whole. */
export function storeRoutes(app: OpenAPIHono, viewing: Viewing): void {
  app.openapi(store, async (context) => {
    const current = await viewing.version(context.req.raw.signal);
    const { kind, address, engine, nodes } = await readFor(viewing, context, (reader) => reader.describe());
    const { Article: articles = 0, Event: events = 0, Entity: entities = 0 } = nodes;
    return context.json({ kind, address, engine, articles, events, entities, version: current }, 200);
  });

  app.openapi(version, async (context) =>
    context.json({ version: await viewing.version(context.req.raw.signal) }, 200),
  );

  app.openapi(timeline, async (context) => {
    const rows = await readFor(viewing, context, (reader) => readRows(reader, STATEMENTS.timeline, {}));
    const days = new Map<string, [string, number, number]>();
    let undated = 0;
    for (const row of rows) {
      const day = textOrNull(row, 'day');
      if (day === null) {
        undated += number(row, 'events');
        continue;
      }
      const counts = days.get(day) ?? [day, 0, 0];
      counts[text(row, 'quadClass').endsWith('cooperation') ? 1 : 2] += number(row, 'events');
      days.set(day, counts);
    }
    return context.json({ days: [...days.values()], undated }, 200);
  });

  app.openapi(schema, (context) => context.json(vocabulary(viewing.limits.rows), 200));
}

function vocabulary(rowLimit: number): SchemaResponse {
  return {
    kinds: ENTITY_KINDS.map((kind) => ({ kind, label: NODE_LABELS[kind] })),
    eventTypes: EDGE_TYPE_NAMES.map((type) => {
      const { phrase, plover, cameo, goldstein, symmetric } = EDGE_TYPES[type];
      const cooperation = PLOVER_TYPES[plover].endsWith('cooperation');
      return { type, phrase, plover, cameo, goldstein, symmetric, cooperation };
    }),
    statuses: [...STATUSES],
    nodes: mutable(NODE_PROPERTIES),
    edges: mutable(EDGE_PROPERTIES),
    mostEvents: MOST_EVENTS,
    rowLimit,
  };
}

function mutable(lists: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [...list]]));
}
