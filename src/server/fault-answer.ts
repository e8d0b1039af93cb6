import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { DemarcheError, type ErrorCode } from '../ontology/index.ts';
import type { FaultResponse } from './api/index.ts';

const STATUS: Readonly<Record<ErrorCode, 400 | 404 | 500 | 503 | 504>> = {
  usage: 400,
  input: 400,
  'query-header': 400,
  'query-parameter': 400,
  'query-refused': 400,
  'query-failed': 400,
  'query-unknown': 404,
  'query-timeout': 504,
  'server-busy': 503,
  'store-empty': 503,
  'store-unavailable': 503,
  'store-locked': 503,
  'store-schema': 503,
  'store-write': 500,
  model: 500,
  annotator: 500,
  registry: 500,
  lexicon: 500,
};

type Refusal = 400 | 401 | 403 | 404 | 405 | 413 | 415 | 500 | 503 | 504;

/** Says no, in the one form that all refusals have. */
export function refuse(context: Context, status: Refusal, code: string, message: string) {
  if (status === 503) context.header('Retry-After', '2');
  const body: FaultResponse = { error: { code, message, ...placeIn(message) } };
  return context.json(body, status as never);
}

export function notFound(context: Context, message: string) {
  return refuse(context, 404, 'not-found', message);
}

/** Answers a fault: what is ours says what to do; of any other, only the log tells. */
export function faultAnswer(context: Context, fault: unknown) {
  if (fault instanceof HTTPException && fault.status < 500) {
    return refuse(context, 400, 'request', fault.message);
  }
  if (fault instanceof DemarcheError) return refuse(context, STATUS[fault.code], fault.code, fault.message);
  return refuse(
    context,
    500,
    'fault',
    'Something went wrong in the server. With --verbose its log says what.',
  );
}

/** Where in the Cypher a store's message points. */
function placeIn(message: string): { readonly line?: number; readonly column?: number } {
  const { line, column } =
    /line (?<line>\d+), column (?<column>\d+)/.exec(message)?.groups ??
    /query:(?<line>\d+):(?<column>\d+)/.exec(message)?.groups ??
    {};
  return line === undefined ? {} : { line: Number(line), column: Number(column) };
}
