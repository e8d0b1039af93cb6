import { availableParallelism } from 'node:os';
import {
  type ArticleRecord,
  DemarcheError,
  type PassedOver,
  type ReadResult,
  type Rejection,
} from '../src/ontology/index.ts';
import { type ExtractionSettings, openExtraction } from './extraction.ts';
import { mapInOrder, openWorkerPool, type TaskOutcome } from './stream/index.ts';

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

/** How to extract, and how many articles at once. */
export interface ExtractorSettings extends ExtractionSettings {
  readonly jobs?: number | undefined;
}

/** The server is lost that the work needs: there is no going on. */
interface Lost {
  readonly kind: 'lost';
  readonly fault: DemarcheError;
}

/** Who extracts, and how many articles may be under way. */
interface Workshop {
  readonly name: string;
  readonly most: number;
  /** Gives null for a row that tells of nothing; never rejects. */
  work(given: Readable): Promise<TaskOutcome<ArticleRecord | null> | Lost>;
  close(): Promise<void>;
}

/**
 * Starts the first worker, others follow as there is work for them; or finds the server that annotates.
 *
 * @throws DemarcheError `model` where a worker can't be started; `annotator` where the server can't be reached, and
 *   `extractAll` as well where it is lost
 */
export async function openExtractor({
  jobs = DEFAULT_JOBS,
  ...settings
}: ExtractorSettings = {}): Promise<Extractor> {
  const open = settings.corenlp === undefined ? openPool : openRemote;
  return extractorOf(await open(jobs, settings));
}

async function openPool(jobs: number, settings: ExtractionSettings): Promise<Workshop> {
  const program = new URL('./worker.js', import.meta.url);
  const pool = openWorkerPool<Readable, string, ArticleRecord | null>({
    program,
    jobs,
    settings,
    heapMb: HEAP_MB,
    taskMs: ARTICLE_MS,
  });
  const name = await pool.greeting().catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DemarcheError('model', `The extractor can't be started: ${reason}`, { cause });
  });
  const most = AHEAD_PER_JOB * jobs;
  return { name, most, work: (given) => pool.run(given), close: () => pool.close() };
}

/** The server has the cores to itself: what is left to do here is little. */
async function openRemote(jobs: number, settings: ExtractionSettings): Promise<Workshop> {
  const { name, extract, extractCoded } = await openExtraction(settings);
  return {
    name,
    most: jobs,
    async work(given) {
      try {
        const record = given.kind === 'article' ? extract(given.article) : extractCoded(given.coded);
        return { kind: 'done', result: await record };
      } catch (fault) {
        // That the server is gone is no fault of the article.
        if (fault instanceof DemarcheError && fault.code === 'annotator') return { kind: 'lost', fault };
        return { kind: 'failed', reason: fault instanceof Error ? fault.message : String(fault) };
      }
    },
    close: async () => {},
  };
}

function extractorOf({ name, most, work, close }: Workshop): Extractor {
  async function extractOne<Other extends { readonly kind: 'stored' }>(
    result: ReadResult | Other,
  ): Promise<Extracted | Rejection | PassedOver | Lost | Other> {
    if (result.kind !== 'article' && result.kind !== 'coded') return result;
    const { origin, line } = result as Readable;
    const where = { origin, ...(line === undefined ? {} : { line }) };
    const outcome = await work(result as Readable);
    if (outcome.kind === 'lost') return outcome;
    if (outcome.kind === 'failed')
      return { kind: 'rejection', ...where, reason: `it could not be extracted: ${outcome.reason}` };
    if (outcome.result === null) return { kind: 'passed over', ...where };
    return { kind: 'record', ...where, record: outcome.result };
  }
  return {
    name,
    extractAll: (results) =>
      throwLost(
        mapInOrder(results, extractOne, {
          most,
          weigh: (result) => (result.kind === 'article' ? result.article.text.length : 0),
          heaviest: AHEAD_CHARACTERS,
        }),
      ),
    close,
  };
}

async function* throwLost<Result extends { readonly kind: string }>(
  results: AsyncIterable<Result | Lost>,
): AsyncGenerator<Result> {
  for await (const result of results) {
    if (isLost(result)) throw result.fault;
    yield result;
  }
}

function isLost(result: { readonly kind: string }): result is Lost {
  return result.kind === 'lost';
}
