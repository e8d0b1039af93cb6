import type { Argv } from 'yargs';
import { DemarcheError, type GraphReader, type ReadOptions, type Table } from '../ontology/index.ts';
import type { TableFormat } from '../query/index.ts';
import { outputColor, outputWidth, print } from './output.ts';
import { declareStoreOption, type StoreOption, withStore } from './store-option.ts';

/** Where a question goes, and how its answer is printed. */
export interface AnswerOptions extends StoreOption {
  readonly format: TableFormat;
  /** The most rows; undefined for all. */
  readonly limit: number | undefined;
  /** In seconds. */
  readonly timeout: number;
}

const USUAL_TIMEOUT = 30;

export function declareAnswerOptions<T>(yargs: Argv<T>): Argv<T & AnswerOptions> {
  return declareStoreOption(yargs)
    .option('format', {
      describe: 'how the answer is printed',
      choices: ['table', 'json', 'jsonl', 'csv'] as const,
      default: 'table' as const,
      requiresArg: true,
    })
    .option('limit', { describe: 'the most rows to print', type: 'number', requiresArg: true })
    .option('timeout', {
      describe: 'seconds after which the store gives up',
      type: 'number',
      default: USUAL_TIMEOUT,
      requiresArg: true,
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

/** Asks the store, and prints what it answers. */
export async function printAnswer(
  options: AnswerOptions,
  ask: (reader: GraphReader, options: ReadOptions) => Promise<Table>,
): Promise<void> {
  const limits = readOptions(options);
  const table = await withStore(options.store, 'read', (reader) => ask(reader, limits));
  await printTable(table, options.format);
}

export async function printTable(table: Table, format: TableFormat): Promise<void> {
  const { formatTable } = await import('../query/index.ts');
  await print(formatTable(table, format, { width: outputWidth(), color: outputColor() }));
}
