import { z } from '@hono/zod-openapi';

/** A day as ISO 8601 writes it; nothing else of the calendar is checked, for days are compared as text. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'takes a day such as 2017-02-23')
  .openapi({ example: '2017-02-23' });

/** An id of the graph: never long, whoever asks. */
export const id = z.string().min(1).max(400);

/** The window of time that an answer keeps to; an event overlaps it or is left out. */
export const window = {
  from: day.optional().openapi({ description: 'Leaves out what was over before this day.' }),
  to: day.optional().openapi({ description: 'Leaves out what began after this day.' }),
};

/** How many of something, as text in an address. */
export function count(most: number, usual: number) {
  return z.coerce.number().int().min(0).max(most).default(usual);
}
