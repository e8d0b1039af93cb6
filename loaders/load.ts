import type {
  AnnotatedArticle,
  Article,
  ArticleRecord,
  ReadResult,
  Rejection,
  ResolvedArticle,
} from '../src/ontology/index.ts';
import type { RecordOutcome, Store } from '../src/store/index.ts';
import { createAnnotator, openCorenlpAnnotator } from './annotate/index.ts';
import { EXTRACTOR_NAME, readEvents, type Trace } from './extract/index.ts';
import { recordArticle } from './record/index.ts';
import { createResolver } from './resolve/index.ts';

/** Turns articles into what they add to the graph. */
export interface Extraction {
  /** Names every step that has a say in what comes out, with versions. */
  readonly name: string;
  /** Deterministic: the same article gives the same record, byte for byte. */
  extract(article: Article): ArticleRecord;
  /** The same, with all that was seen on the way: trees, mentions, and what became of every event word. */
  explain(article: Article): Explanation;
}

/** How an article was read. */
export interface Explanation {
  readonly resolved: ResolvedArticle;
  readonly traces: readonly Trace[];
  readonly record: ArticleRecord;
}

/** An extraction that may have to wait for a server. */
export interface AnyExtraction {
  readonly name: string;
  extract(article: Article): ArticleRecord | Promise<ArticleRecord>;
  explain(article: Article): Explanation | Promise<Explanation>;
}

/** How to extract. */
export interface ExtractionSettings {
  /** The address of a CoreNLP server that tags and parses in the place of our own models. */
  readonly corenlp?: string;
}

/** Puts the steps together; models and tables are read here, once. */
export function createExtraction(): Extraction {
  const annotator = createAnnotator();
  const read = createReading();
  const explain = (article: Article): Explanation => read(annotator.annotate(article));
  return {
    name: `${EXTRACTOR_NAME} ${annotator.name}`,
    extract: (article) => explain(article).record,
    explain,
  };
}

/**
 * The same by settings.
 *
 * @throws DemarcheError `usage` or `annotator` where a server is named that is none or can't be reached
 */
export async function openExtraction({ corenlp }: ExtractionSettings): Promise<AnyExtraction> {
  if (corenlp === undefined) return createExtraction();
  const annotator = await openCorenlpAnnotator(corenlp);
  const read = createReading();
  const explain = async (article: Article): Promise<Explanation> => read(await annotator.annotate(article));
  return {
    name: `${EXTRACTOR_NAME} ${annotator.name}`,
    extract: async (article) => (await explain(article)).record,
    explain,
  };
}

/** The steps behind the grammar. */
function createReading(): (annotated: AnnotatedArticle) => Explanation {
  const resolver = createResolver();
  return (annotated) => {
    const resolved = resolver.resolve(annotated);
    const { extracted, traces } = readEvents(resolved);
    return { resolved, traces, record: recordArticle(extracted) };
  };
}

/** What a load came to. */
export interface LoadOutcome extends RecordOutcome {
  readonly rejections: readonly Rejection[];
  /** Whether it was asked to stop before the end. */
  readonly interrupted: boolean;
}

export interface LoadOptions {
  /** Asks the load to stop after the batch under way. */
  readonly signal?: AbortSignal;
  /** Called after each batch with how many articles have been read so far. */
  readonly onProgress?: (articlesRead: number) => void;
  /** Articles a transaction. */
  readonly batchSize?: number;
}

/**
 * Loads articles into a store, a batch of whole articles a transaction. What can't be read or extracted is rejected
 * with a reason and stops nothing.
 *
 * @throws DemarcheError what the store throws; every batch before stays
 */
export async function load(
  results: AsyncIterable<ReadResult>,
  extraction: Extraction,
  store: Store,
  { signal, onProgress, batchSize = 100 }: LoadOptions = {},
): Promise<LoadOutcome> {
  const rejections: Rejection[] = [];
  let total: RecordOutcome = NOTHING;
  let read = 0;
  let batch: ArticleRecord[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) total = sum(total, await store.record(batch));
    batch = [];
    onProgress?.(read);
  };
  for await (const result of results) {
    if (signal?.aborted) break;
    read += 1;
    const record = result.kind === 'article' ? extractOne(extraction, result.origin, result.article) : result;
    if ('reason' in record) rejections.push(record);
    else batch.push(record);
    if (batch.length >= batchSize) await flush();
  }
  await flush();
  return { ...total, rejections, interrupted: signal?.aborted ?? false };
}

function extractOne(extraction: Extraction, origin: string, article: Article): ArticleRecord | Rejection {
  try {
    return extraction.extract(article);
  } catch (fault) {
    const reason = `could not be extracted: ${fault instanceof Error ? fault.message : String(fault)}`;
    return { kind: 'rejection', origin, reason };
  }
}

const NOTHING: RecordOutcome = {
  articles: { loaded: 0, updated: 0, unchanged: 0 },
  events: { created: 0, confirmed: 0 },
  entities: { created: 0 },
  edges: { created: 0 },
};

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
