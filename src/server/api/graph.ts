import { z } from '@hono/zod-openapi';
import { count, id, window } from './common.ts';

/** More is not drawn: beyond it a browser no longer answers the hand. */
export const MOST_EVENTS = 60_000;

export const graphQuery = z.object({
  ...window,
  limit: count(MOST_EVENTS, 400).openapi({ description: 'The most events to return.' }),
});

export const neighboursQuery = z.object({
  ...window,
  id: id.openapi({ example: 'government:MEX' }),
  skip: count(MOST_EVENTS, 0),
  limit: count(5_000, 60),
});

export const pathQuery = z.object({ from: id, to: id });

export const eventsBody = z.object({
  events: z.array(id).max(2_000).default([]),
  entities: z.array(id).max(2_000).default([]),
});

const entityRow = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    country: z.string().nullable(),
    offices: z.array(z.string()).openapi({ description: 'As one prints them: "President, Mexico".' }),
    events: z.number().openapi({ description: 'How many events of the store it takes part in.' }),
  })
  .openapi('Entity');

/** Parties, places and publishers are given as positions in the answer's `entities` and `publishers`. */
const eventRow = z
  .object({
    id: z.string(),
    type: z.string(),
    status: z.string(),
    occurredOn: z.string().nullable(),
    first: z.string().nullable().openapi({ description: 'First day; of an undated event, that of print.' }),
    last: z.string().nullable(),
    confidence: z.number(),
    articles: z.number().openapi({ description: 'How many articles report it.' }),
    publishers: z.array(z.number()),
    actors: z.array(z.number()),
    recipients: z.array(z.number()),
    about: z.array(z.number()),
    place: z.number().nullable(),
    pairs: z.array(z.tuple([z.number(), z.number()])).openapi({
      description: 'The readable edges that the event stands for: from, to.',
    }),
  })
  .openapi('Event');

export const graphResponse = z
  .object({
    entities: z.array(entityRow),
    publishers: z.array(z.string()),
    events: z.array(eventRow),
    total: z.number().openapi({ description: 'How many events there are, shown or left out.' }),
  })
  .openapi('Graph');

export type EntityRow = z.infer<typeof entityRow>;
export type EventRow = z.infer<typeof eventRow>;
export type GraphResponse = z.infer<typeof graphResponse>;
