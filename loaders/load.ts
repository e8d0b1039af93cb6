import type { Article, ArticleRecord, ReadResult, Rejection } from '../src/ontology/index.ts';
import type { RecordOutcome, Store } from '../src/store/index.ts';
import type { Extractor } from './extractor.ts';
import { takeChunks, writeBehind } from './stream/index.ts';

export {
  type AnyExtraction,
  createExtraction,
  type Explanation,
  type ExtractionSettings,
  openExtraction,
} from './extraction.ts';
export { type Extractor, openExtractor } from './extractor.ts';

/** What a load came to. */
export interface LoadOutcome extends RecordOutcome {
  readonly rejected: number;
  /** Rows of tables that were not asked for, or told of nothing between two parties. */
  readonly passedOver: number;
  /** Events that were told too doubtfully to be kept. */
  readonly leftOut: number;
  /** Whether it was asked to stop before the end. */
  readonly interrupted: boolean;
  /** How long extraction stood still because the store had fallen behind, in milliseconds. */
  readonly storeWaitMs: number;
}

/** How far a load has come. */
export interface LoadProgress {
  /** Articles dealt with: extracted, rejected, or found stored already. */
  readonly articles: number;
  readonly events: number;
  readonly rejected: number;
}

export interface LoadOptions {
  /** Asks the load to stop after the articles under way. */
  readonly signal?: AbortSignal;
  /** Hears of each rejection, in the order of the input. */
  readonly onRejection?: (rejection: Rejection) => void;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** The least articles a transaction, as long as more come in. */
  readonly batchSize?: number;
}

/** So many batches wait for the store before extraction does. */
const BATCHES_WAITING = 5;
/** How long articles wait for more to come before they are looked up, in milliseconds. */
const PATIENCE_MS = 300;
/** How long they wait before fewer than a batch are written: longer than an article takes to be extracted. */
const IDLE_MS = 3_000;

/**
 * Loads articles into a store, whole articles a transaction. What is stored already is not extracted again; what
 * can't be read or extracted is rejected with a reason and stops nothing.
 *
 * @throws DemarcheError what the store throws; every batch before stays
 */
export async function load(
  results: AsyncIterable<ReadResult>,
  extractor: Extractor,
  store: Store,
  { signal, onRejection, onProgress, batchSize = 100 }: LoadOptions = {},
): Promise<LoadOutcome> {
  let total: RecordOutcome = NOTHING;
  let [articles, events, rejected, passedOver, leftOut, storeWaitMs] = [0, 0, 0, 0, 0, 0];
  const writer = writeBehind<ArticleRecord>(
    async (records) => {
      total = sum(total, await store.record(records));
    },
    { batch: batchSize, most: batchSize * BATCHES_WAITING, patienceMs: IDLE_MS },
  );
  for await (const result of extractor.extractAll(markStored(results, extractor.name, store))) {
    articles += 1;
    if (result.kind === 'rejection') {
      rejected += 1;
      onRejection?.(result);
    } else if (result.kind === 'passed over') {
      passedOver += 1;
    } else if (result.kind === 'stored') {
      total = sum(total, ONE_UNCHANGED);
    } else {
      events += result.record.events.length;
      leftOut += result.record.leftOut;
      const began = performance.now();
      await writer.add(result.record);
      storeWaitMs += performance.now() - began;
    }
    onProgress?.({ articles, events, rejected });
  }
  await writer.end();
  const interrupted = signal?.aborted ?? false;
  return { ...total, rejected, passedOver, leftOut, interrupted, storeWaitMs };
}

/** An article that is stored as it is. */
interface Stored {
  readonly kind: 'stored';
}

/** Puts a mark in the place of every article that is stored already, read by the same extractor. */
async function* markStored(
  results: AsyncIterable<ReadResult>,
  extractor: string,
  store: Store,
): AsyncGenerator<ReadResult | Stored> {
  for await (const chunk of takeChunks(results, { most: 100, patienceMs: PATIENCE_MS })) {
    const ids = chunk.flatMap((result) => articleOf(result)?.id ?? []);
    const stored = ids.length === 0 ? null : await store.stored(ids);
    for (const result of chunk) {
      const article = articleOf(result);
      const version = article === null ? undefined : stored?.get(article.id);
      const same = version?.sha256 === article?.sha256 && version?.extractor === extractor;
      yield same ? { kind: 'stored' } : result;
    }
  }
}

function articleOf(result: ReadResult): Article | null {
  if (result.kind === 'article') return result.article;
  return result.kind === 'coded' ? result.coded.article : null;
}

const NOTHING: RecordOutcome = {
  articles: { loaded: 0, updated: 0, unchanged: 0 },
  events: { created: 0, confirmed: 0 },
  entities: { created: 0 },
  edges: { created: 0 },
};

const ONE_UNCHANGED: RecordOutcome = { ...NOTHING, articles: { loaded: 0, updated: 0, unchanged: 1 } };

function sum(a: RecordOutcome, b: RecordOutcome): RecordOutcome {
  return {
    articles: {
      loaded: a.articles.loaded + b.articles.loaded,
      updated: a.articles.updated + b.articles.updated,
      unchanged: a.articles.unchanged + b.articles.unchanged,
    },
    events: {
      created: a.events.created + b.events.created,
      confirmed: a.events.confirmed + b.events.confirmed,
    },
    entities: { created: a.entities.created + b.entities.created },
    edges: { created: a.edges.created + b.edges.created },
  };
}
