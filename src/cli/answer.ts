import type { Argv } from 'yargs';
import {
  DemarcheError,
  type GraphReader,
  type PlanReader,
  type ReadOptions,
  type Table,
} from '../ontology/index.ts';
import type { SavedQuery, TableFormat } from '../query/index.ts';
import { outputColor, outputWidth, print } from './output.ts';
import { declareStoreOption, type StoreOption, withStore } from './store-option.ts';

/** Where a question goes, and how its answer is printed. */
export interface AnswerOptions extends StoreOption {
  readonly format: TableFormat;
  /** The most rows; undefined for all. */
  readonly limit: number | undefined;
  /** In seconds. */
  readonly timeout: number;
  readonly explain: boolean;
}

/** How a query wants its answer drawn. */
type Shown = Pick<SavedQuery, 'display' | 'displayColumn'>;

const PLAINLY: Shown = { display: 'table', displayColumn: null };

/** A question that can be asked, and of which a store can say how it answers it. */
export interface Question {
  ask(reader: GraphReader, options: ReadOptions): Promise<Table>;
  explain(reader: GraphReader & PlanReader, options: ReadOptions): Promise<string>;
}

const USUAL_TIMEOUT = 30;

export function declareAnswerOptions<T>(yargs: Argv<T>): Argv<T & AnswerOptions> {
  return declareStoreOption(yargs)
    .option('format', {
      describe: 'how the answer is printed',
      choices: ['table', 'json', 'jsonl', 'csv', 'tsv', 'md', 'chart'] as const,
      default: 'table' as const,
      requiresArg: true,
    })
    .option('limit', { describe: 'the most rows to print', type: 'number', requiresArg: true })
    .option('timeout', {
      describe: 'seconds after which the store gives up',
      type: 'number',
      default: USUAL_TIMEOUT,
      requiresArg: true,
    })
    .option('explain', {
      describe: 'run it, and print in place of the answer how the store came to it and what it read',
      type: 'boolean',
      default: false,
    });
}

/** @throws DemarcheError `usage` for a limit or time that is none */
export function readOptions({ limit, timeout }: Pick<AnswerOptions, 'limit' | 'timeout'>): ReadOptions {
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit >= 0)) {
    throw new DemarcheError('usage', '--limit takes a whole number of rows, such as 20.');
  }
  if (!(timeout > 0 && timeout <= 86_400)) {
    throw new DemarcheError('usage', '--timeout takes a number of seconds, such as 30 or 0.5.');
  }
  return { timeoutMs: timeout * 1000, ...(limit === undefined ? {} : { limit }) };
}

/** Asks the store, and prints what it answers, or with `--explain` how. */
export async function printAnswer(
  options: AnswerOptions,
  question: Question,
  shown: Shown = PLAINLY,
): Promise<void> {
  const limits = readOptions(options);
  if (options.explain) {
    await print(`${await withStore(options.store, 'read', (store) => question.explain(store, limits))}\n`);
    return;
  }
  const table = await withStore(options.store, 'read', (reader) => question.ask(reader, limits));
  await printTable(table, options.format, shown);
}

export async function printTable(table: Table, format: TableFormat, shown: Shown = PLAINLY): Promise<void> {
  const { formatTable } = await import('../query/index.ts');
  await print(formatTable(table, format, { width: outputWidth(), color: outputColor(), ...shown }));
}
