import { z } from '@hono/zod-openapi';
import { count } from './common.ts';

export const searchQuery = z.object({
  q: z.string().min(1).max(200).openapi({ description: 'Any part of a name, in any case, accents or none.' }),
  limit: count(50, 12),
});

const searchHit = z
  .object({
    id: z.string(),
    kind: z.string().openapi({ description: "An entity's kind, or article." }),
    name: z.string(),
    detail: z.string().openapi({ description: 'An alias that fits, or publisher and day.' }),
    events: z.number(),
  })
  .openapi('SearchHit');

export const searchResponse = z.object({ hits: z.array(searchHit) }).openapi('Search');

export type SearchHit = z.infer<typeof searchHit>;
export type SearchResponse = z.infer<typeof searchResponse>;
