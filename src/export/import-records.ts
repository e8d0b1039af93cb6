import { type ArticleRecord, DemarcheError } from '../ontology/index.ts';
import { parseRecordLine } from './record-line.ts';

/** What an import needs of a store. */
export interface RecordKeeper {
  record(
    records: readonly ArticleRecord[],
    options: { readonly recordedAt: string },
  ): Promise<{
    readonly articles: { readonly loaded: number; readonly updated: number };
    readonly events: { readonly created: number };
  }>;
}

export interface ImportOptions {
  /** What the lines are called in messages: a file's name. */
  readonly origin?: string;
  /** Articles a transaction. */
  readonly batchSize?: number;
}

/**
 * Records the lines of an export, with the times at which they were recorded first. Blank lines are passed over.
 *
 * @returns how many articles and events are new
 * @throws DemarcheError `input` for a line that is none of ours, with its number; every batch before it stays;
 *   and what the store throws
 */
export async function importRecords(
  store: RecordKeeper,
  lines: AsyncIterable<string>,
  { origin = 'the input', batchSize = 500 }: ImportOptions = {},
): Promise<{ readonly articles: number; readonly events: number }> {
  let [articles, events, number] = [0, 0, 0];
  let batch: ArticleRecord[] = [];
  let batchTime = '';
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const outcome = await store.record(batch, { recordedAt: batchTime });
    articles += outcome.articles.loaded + outcome.articles.updated;
    events += outcome.events.created;
    batch = [];
  };
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const { record, recordedAt } = parseAt(line, `${origin}, line ${number}`);
    if (batch.length >= batchSize || recordedAt !== batchTime) await flush();
    batchTime = recordedAt;
    batch.push(record);
  }
  await flush();
  return { articles, events };
}

function parseAt(line: string, where: string): ReturnType<typeof parseRecordLine> {
  try {
    return parseRecordLine(line);
  } catch (cause) {
    if (!(cause instanceof DemarcheError)) throw cause;
    throw new DemarcheError(cause.code, `${where}: ${cause.message}`, { cause });
  }
}
