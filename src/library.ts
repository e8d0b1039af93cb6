import { Readable } from 'node:stream';
import type { LoadOptions, LoadOutcome } from '../loaders/load.ts';
import type { ReadSettings } from '../loaders/read/index.ts';
import {
  DemarcheError,
  type GraphValue,
  type IsoDate,
  isIsoDate,
  type ReadResult,
  type Rejection,
  type Table,
} from './ontology/index.ts';
import {
  bindParameters,
  findQueries,
  findQuery,
  type GivenValue,
  runCypher,
  runSavedQuery,
} from './query/index.ts';
import { openStore, type Store, type StoreOptions } from './store/index.ts';

/**
 * Opens a store: an embedded one by its path, which is created if it is not there, or a Neo4j by its address. One
 * process writes to an embedded store at a time: close it when you are done.
 *
 * @example const store = await open('graph.db');
 * @throws DemarcheError `store-unavailable`, `store-locked`, `store-schema`
 */
export async function open(location: string, options: StoreOptions = {}): Promise<Store> {
  return await openStore(location, options);
}

/** How articles are loaded. */
export interface LoadingOptions extends LoadOptions {
  /** How many articles are extracted at once; as many as there are cores by default. */
  readonly jobs?: number;
}

/** What a load came to, with what was rejected and why, in the order of the input. */
export interface LoadReport extends LoadOutcome {
  readonly rejections: readonly Rejection[];
}

/** How articles are read and loaded. */
export interface LoadSettings extends LoadingOptions {
  /** What the files are, whatever they are called. */
  readonly format?: NonNullable<ReadSettings['format']>;
  /** The day of publication of texts that do not say it: `2017-02-24`. */
  readonly publishedOn?: string;
}

/**
 * Loads files of articles, `-` being standard input. What can't be read is among the outcome's rejections, each with
 * its reason, and stops nothing.
 *
 * @example const { articles, rejections } = await load(store, ['news.jsonl', 'speech.txt']);
 * @throws DemarcheError `usage` for a wrong date; what the store throws
 */
export async function load(
  store: Store,
  files: readonly string[],
  { format, publishedOn, ...options }: LoadSettings = {},
): Promise<LoadReport> {
  const { readArticles } = await import('../loaders/read/index.ts');
  const settings = {
    ...(format === undefined ? {} : { format }),
    ...(publishedOn === undefined ? {} : { publishedOn: day(publishedOn) }),
  };
  return await loadResults(store, readArticles(files, settings), options);
}

/** An article that a program has in hand. */
export interface ArticleText {
  readonly text: string;
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** `2017-02-24`; times such as "yesterday" are read from it. */
  readonly publishedOn?: string;
}

/**
 * Loads articles that a program has in hand.
 *
 * @example await loadArticles(store, [{ text: 'Mexico criticized Canada on Monday.', publishedOn: '2017-02-24' }]);
 * @throws DemarcheError what the store throws
 */
export async function loadArticles(
  store: Store,
  articles: Iterable<ArticleText> | AsyncIterable<ArticleText>,
  options: LoadingOptions = {},
): Promise<LoadReport> {
  const { readArticles } = await import('../loaders/read/index.ts');
  async function* lines(): AsyncGenerator<Buffer> {
    for await (const article of articles) yield Buffer.from(`${JSON.stringify(article)}\n`);
  }
  const standardInput = Readable.from(lines(), { objectMode: false });
  return await loadResults(store, readArticles(['-'], { format: 'jsonl', standardInput }), options);
}

async function loadResults(
  store: Store,
  results: AsyncIterable<ReadResult>,
  { jobs, onRejection, ...options }: LoadingOptions = {},
): Promise<LoadReport> {
  const steps = await import('../loaders/load.ts');
  const extractor = await steps.openExtractor({ jobs });
  const rejections: Rejection[] = [];
  try {
    const outcome = await steps.load(results, extractor, store, {
      ...options,
      onRejection: (rejection) => {
        rejections.push(rejection);
        onRejection?.(rejection);
      },
    });
    return { ...outcome, rejections };
  } finally {
    await extractor.close();
  }
}

function day(text: string): IsoDate {
  if (isIsoDate(text)) return text;
  throw new DemarcheError('usage', `publishedOn takes a day such as 2017-02-24, not ${JSON.stringify(text)}`);
}

/**
 * Asks a saved query by its name.
 *
 * @param parameters as the command line takes them, by their names: `{ actor: 'Tillerson', since: '2017-01-01' }`
 * @param options `folders`: where queries of your own are; `limit`, `timeoutMs`
 * @throws DemarcheError `query-unknown`, `query-parameter`, `query-timeout`, `store-unavailable`
 */
export async function query(
  store: Store,
  name: string,
  parameters: Readonly<Record<string, GivenValue | undefined>> = {},
  { folders = [], ...options }: AskOptions & { readonly folders?: readonly string[] } = {},
): Promise<Table> {
  const saved = findQuery(findQueries(folders), name);
  return await runSavedQuery(store, bindParameters(saved, parameters), options);
}

interface AskOptions {
  /** The most rows. */
  readonly limit?: number;
  /** After how long the store gives up; 30 seconds by default. */
  readonly timeoutMs?: number;
}

/**
 * Asks in Cypher, which can only read.
 *
 * @throws DemarcheError `query-refused` for what would write, `query-failed`, `query-parameter`, `query-timeout`
 */
export async function ask(
  store: Store,
  cypher: string,
  parameters: Readonly<Record<string, GraphValue>> = {},
  options: AskOptions = {},
): Promise<Table> {
  return await runCypher(store, cypher, parameters, options);
}

/**
 * The rows of a table as objects keyed by column.
 *
 * @example const [first] = objects<{ summary: string }>(await query(store, 'timeline', { one, other }));
 */
export function objects<Row extends object = Readonly<Record<string, GraphValue>>>({
  columns,
  rows,
}: Table): readonly Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])) as Row);
}
