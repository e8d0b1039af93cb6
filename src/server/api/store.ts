import { z } from '@hono/zod-openapi';

export const storeResponse = z
  .object({
    kind: z.enum(['embedded', 'neo4j']),
    address: z.string(),
    engine: z.string(),
    articles: z.number(),
    events: z.number(),
    entities: z.number(),
    version: z.string(),
  })
  .openapi('Store');

export const versionResponse = z
  .object({ version: z.string().openapi({ description: 'Another text once the store was changed.' }) })
  .openapi('Version');

export const timelineResponse = z
  .object({
    days: z.array(z.tuple([z.string(), z.number(), z.number()])).openapi({
      description: 'Day, events of cooperation, events of conflict; in the order of time.',
    }),
    undated: z.number(),
  })
  .openapi('Timeline');

export type StoreResponse = z.infer<typeof storeResponse>;
export type VersionResponse = z.infer<typeof versionResponse>;
export type TimelineResponse = z.infer<typeof timelineResponse>;
