import type { Context } from 'hono';
import type { QueryLibrary } from '../query/index.ts';
import type { LentReader, ReaderPool } from './reading/index.ts';

/** What a server does not do for anyone. */
export interface ServerLimits {
  /** Requests that read at once. */
  readonly reading: number;
  /** Requests that may wait for that; more are refused. */
  readonly waiting: number;
  /** How long one request may read, in milliseconds. */
  readonly timeoutMs: number;
  /** Rows of an answer to somebody's Cypher or a saved query. */
  readonly rows: number;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
}

export const USUAL_LIMITS: ServerLimits = {
  reading: 4,
  waiting: 24,
  timeoutMs: 30_000,
  rows: 5_000,
  bodyBytes: 256 * 1024,
};

/** What the routes have at hand. */
export interface Viewing {
  readonly pool: ReaderPool;
  readonly limits: ServerLimits;
  /** Found anew for each request, so that a query that is being written can be tried. */
  queries(): QueryLibrary;
  /** Another text once the store was changed. */
  version(signal: AbortSignal): Promise<string>;
}

/** Lends the store for one request, until the client goes away. */
export function readFor<T>(
  { pool }: Viewing,
  context: Context,
  use: (reader: LentReader) => Promise<T>,
): Promise<T> {
  return pool.lend(context.req.raw.signal, use);
}
