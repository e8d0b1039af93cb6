import { z } from '@hono/zod-openapi';

/** The vocabulary, so that the viewer knows no word of its own. */
export const schemaResponse = z
  .object({
    kinds: z.array(z.object({ kind: z.string(), label: z.string() })),
    eventTypes: z.array(
      z.object({
        type: z.string(),
        phrase: z.string(),
        plover: z.string(),
        cameo: z.string(),
        goldstein: z.number(),
        cooperation: z.boolean(),
        symmetric: z.boolean(),
      }),
    ),
    statuses: z.array(z.string()),
    nodes: z.record(z.string(), z.array(z.string())),
    edges: z.record(z.string(), z.array(z.string())),
    mostEvents: z.number(),
    rowLimit: z.number(),
  })
  .openapi('Schema');

export type SchemaResponse = z.infer<typeof schemaResponse>;
