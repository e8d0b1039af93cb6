import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { GraphReader, GraphValue, Table } from '../../ontology/index.ts';
import { answerGraph, bindParameters, findQuery, runCypher, runSavedQuery } from '../../query/index.ts';
import { cypherBody, queriesResponse, queryBody, type TableResponse, tableResponse } from '../api/index.ts';
import { number, readRows, text } from '../rows.ts';
import { STATEMENTS } from '../statements.ts';
import { readFor, type Viewing } from '../viewing.ts';
import { answers, jsonBody } from './answers.ts';

/** How many names of an answer are looked up, to tie its cells to the graph. */
const MOST_NAMES = 2_000;
const LONGEST_NAME = 120;

const list = createRoute({
  method: 'get',
  path: '/api/queries',
  summary: 'The saved queries',
  responses: answers('By name', queriesResponse),
});

const saved = createRoute({
  method: 'post',
  path: '/api/queries/{name}',
  summary: 'Ask a saved query',
  request: { params: z.object({ name: z.string().max(100) }), body: jsonBody(queryBody) },
  responses: answers('The answer', tableResponse),
});

const own = createRoute({
  method: 'post',
  path: '/api/cypher',
  summary: 'Ask in Cypher; whatever would write is refused',
  request: { body: jsonBody(cypherBody) },
  responses: answers('The answer', tableResponse),
});

/** Questions: those that are saved, and any other. */
export function queryRoutes(app: OpenAPIHono, viewing: Viewing): void {
  const { rows: limit } = viewing.limits;

  app.openapi(list, (context) => {
    const { queries, faults } = viewing.queries();
    const cards = queries.map(
      ({ name, title, description, display, displayColumn, tags, parameters, cypher }) => ({
        ...{ name, title, description, display, displayColumn, cypher },
        tags: [...tags],
        parameters: parameters.map((one) => ({ ...one })),
      }),
    );
    return context.json({ queries: cards, faults: [...faults.values()].map(({ message }) => message) }, 200);
  });

  app.openapi(saved, async (context) => {
    const query = findQuery(viewing.queries(), context.req.valid('param').name);
    const bound = bindParameters(query, context.req.valid('json').parameters);
    const answer = await readFor(viewing, context, async (reader) =>
      tableAnswer(reader, await runSavedQuery(reader, bound, { limit }), limit),
    );
    return context.json(answer, 200);
  });

  app.openapi(own, async (context) => {
    const { cypher, parameters } = context.req.valid('json');
    const answer = await readFor(viewing, context, async (reader) =>
      tableAnswer(reader, await runCypher(reader, cypher, parameters, { limit }), limit),
    );
    return context.json(answer, 200);
  });
}

async function tableAnswer(reader: GraphReader, table: Table, limit: number): Promise<TableResponse> {
  const names = new Set<string>();
  for (const row of table.rows) for (const value of row) collectNames(value, names);
  const entities: Record<string, string> = {};
  for (const row of await readRows(reader, STATEMENTS.entityIds, {
    names: [...names].slice(0, MOST_NAMES),
  })) {
    if (number(row, 'many') === 1) entities[text(row, 'name')] = text(row, 'id');
  }
  return {
    columns: [...table.columns],
    rows: table.rows.map((row) => [...row]),
    truncated: table.truncated,
    limit,
    graph: graphIds(table),
    entities,
  };
}

/** Every short text of a cell may be a name. */
function collectNames(value: GraphValue, names: Set<string>): void {
  if (typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME) names.add(value);
  else if (Array.isArray(value)) for (const one of value) collectNames(one, names);
}

/** The events and entities that an answer shows, as nodes or as edges. */
function graphIds(table: Table): TableResponse['graph'] {
  const { nodes, edges } = answerGraph(table);
  const events = nodes.filter(({ labels }) => labels.includes('Event')).map(({ id }) => id);
  const told = edges.flatMap(({ properties }) => [properties['event'], properties['events']].flat());
  return {
    events: [...new Set([...events, ...told.filter((id): id is string => typeof id === 'string')])],
    entities: nodes.filter(({ labels }) => labels.includes('Entity')).map(({ id }) => id),
  };
}
