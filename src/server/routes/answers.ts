import type { z } from '@hono/zod-openapi';
import { faultResponse } from '../api/index.ts';

function json<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } };
}

/** The answers of a route, as its description has them. */
export function answers<Schema extends z.ZodType>(description: string, schema: Schema) {
  return {
    200: json(description, schema),
    400: json('The request, or the query in it, is wrong; the message says how.', faultResponse),
    401: json('The token is missing or wrong.', faultResponse),
    404: json('There is nothing by that name.', faultResponse),
    503: json('The store is empty, in use or not there, or too many are asking.', faultResponse),
    504: json('It took too long and was stopped.', faultResponse),
  };
}

/** A body in JSON. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } };
}
