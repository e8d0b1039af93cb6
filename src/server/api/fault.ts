import { z } from '@hono/zod-openapi';

/** What every refusal and fault looks like. The message is for people and says what to do. */
export const faultResponse = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: 'query-timeout' }),
      message: z.string(),
      /** Where in the Cypher it is, from 1, if the store says so. */
      line: z.number().optional(),
      column: z.number().optional(),
    }),
  })
  .openapi('Fault');

export type FaultResponse = z.infer<typeof faultResponse>;
