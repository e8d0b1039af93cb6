import type { Argv } from 'yargs';
import type { GraphReader, Table } from '../ontology/index.ts';
import type { TableFormat } from '../query/index.ts';
import { outputColor, outputWidth, print } from './output.ts';
import { declareStoreOption, type StoreOption, withStore } from './store-option.ts';

/** Where a question goes, and how its answer is printed. */
export interface AnswerOptions extends StoreOption {
  readonly format: TableFormat;
}

export function declareAnswerOptions<T>(yargs: Argv<T>): Argv<T & AnswerOptions> {
  return declareStoreOption(yargs).option('format', {
    describe: 'how the answer is printed',
    choices: ['table', 'json', 'jsonl', 'csv'] as const,
    default: 'table' as const,
    requiresArg: true,
  });
}

/** Asks the store, and prints what it answers. */
export async function printAnswer(
  { store: location, format }: AnswerOptions,
  ask: (reader: GraphReader) => Promise<Table>,
): Promise<void> {
  const table = await withStore(location, 'read', ask);
  await printTable(table, format);
}

export async function printTable(table: Table, format: TableFormat): Promise<void> {
  const { formatTable } = await import('../query/index.ts');
  await print(formatTable(table, format, { width: outputWidth(), color: outputColor() }));
}
