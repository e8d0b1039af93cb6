import { z } from '@hono/zod-openapi';

const given = z.union([z.string().max(2_000), z.number(), z.boolean()]);

export const queryBody = z.object({
  parameters: z.record(z.string().max(100), z.union([given, z.array(given).max(200)])).default({}),
});

export const cypherBody = z.object({
  cypher: z.string().min(1).max(20_000),
  parameters: z.record(z.string().max(100), z.union([given, z.null(), z.array(given).max(200)])).default({}),
});

const queryParameter = z
  .object({
    name: z.string(),
    type: z.string(),
    list: z.boolean(),
    required: z.boolean(),
    default: z.string().nullable(),
    help: z.string(),
  })
  .openapi('QueryParameter');

const queryCard = z
  .object({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    display: z.enum(['table', 'graph', 'timeline', 'bar']),
    displayColumn: z.string().nullable().openapi({ description: 'For bars: the column of their numbers.' }),
    tags: z.array(z.string()),
    parameters: z.array(queryParameter),
    cypher: z.string(),
  })
  .openapi('SavedQuery');

export const queriesResponse = z
  .object({
    queries: z.array(queryCard),
    faults: z.array(z.string()).openapi({ description: 'Files that could not be read as a query, and why.' }),
  })
  .openapi('SavedQueries');

export const tableResponse = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.unknown())),
    truncated: z.boolean().openapi({ description: 'Whether rows were left out.' }),
    limit: z.number(),
    graph: z
      .object({ events: z.array(z.string()), entities: z.array(z.string()) })
      .openapi({ description: 'What of the graph the answer shows, by ids.' }),
    entities: z.record(z.string(), z.string()).openapi({
      description: 'Ids of the entities that cells name, by the name as the cell has it.',
    }),
  })
  .openapi('Table');

export type QueryCard = z.infer<typeof queryCard>;
export type QueryParameterCard = z.infer<typeof queryParameter>;
export type QueriesResponse = z.infer<typeof queriesResponse>;
export type TableResponse = z.infer<typeof tableResponse>;
