import { availableParallelism } from 'node:os';
import {
  type ArticleRecord,
  DemarcheError,
  type PassedOver,
  type ReadResult,
  type Rejection,
} from '../src/ontology/index.ts';
import { mapInOrder, openWorkerPool } from './stream/index.ts';

/** What can be extracted. */
export type Readable = Extract<ReadResult, { readonly kind: 'article' | 'coded' }>;

/** An article that was extracted, and where it came from. */
export interface Extracted {
  readonly kind: 'record';
  readonly origin: string;
  readonly line?: number;
  readonly record: ArticleRecord;
}

/** Extracts articles on several cores. */
export interface Extractor {
  /** Names every step that has a say in what comes out, with versions. */
  readonly name: string;
  /**
   * Extracts the articles of a stream and lets everything else in it through, all in the order of the stream. An article
   * that can't be extracted becomes a rejection. The records don't depend on how many work on them.
   */
  extractAll<Other extends { readonly kind: 'stored' }>(
    results: AsyncIterable<ReadResult | Other>,
  ): AsyncIterable<Extracted | Rejection | PassedOver | Other>;
  close(): Promise<void>;
}

/** How many work at once where nobody says how many: as many as there are cores. */
const DEFAULT_JOBS = availableParallelism();

/** A worker with its models and the largest article needs half of it. */
const HEAP_MB = 400;
/** The largest article takes a minute on a slow machine. */
const ARTICLE_MS = 300_000;
/** So many articles a worker, and so many characters together, may be under way. */
const AHEAD_PER_JOB = 16;
const AHEAD_CHARACTERS = 4_000_000;

/**
 * Starts the first worker; others follow as there is work for them.
 *
 * @param jobs the most workers
 * @throws DemarcheError `model` where a worker can't be started
 */
export async function openExtractor(jobs: number = DEFAULT_JOBS): Promise<Extractor> {
  const program = new URL('./worker.js', import.meta.url);
  const pool = openWorkerPool<Readable, string, ArticleRecord | null>({
    program,
    jobs,
    settings: null,
    heapMb: HEAP_MB,
    taskMs: ARTICLE_MS,
  });
  const name = await pool.greeting().catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DemarcheError('model', `The extractor can't be started: ${reason}`, { cause });
  });
  async function extractOne<Other extends { readonly kind: 'stored' }>(
    result: ReadResult | Other,
  ): Promise<Extracted | Rejection | PassedOver | Other> {
    if (result.kind !== 'article' && result.kind !== 'coded') return result;
    const { origin, line } = result as Readable;
    const where = { origin, ...(line === undefined ? {} : { line }) };
    const outcome = await pool.run(result as Readable);
    if (outcome.kind === 'failed')
      return { kind: 'rejection', ...where, reason: `it could not be extracted: ${outcome.reason}` };
    if (outcome.result === null) return { kind: 'passed over', ...where };
    return { kind: 'record', ...where, record: outcome.result };
  }
  return {
    name,
    extractAll: (results) =>
      mapInOrder(results, extractOne, {
        most: AHEAD_PER_JOB * jobs,
        weigh: (result) => (result.kind === 'article' ? result.article.text.length : 0),
        heaviest: AHEAD_CHARACTERS,
      }),
    close: () => pool.close(),
  };
}
