import { readFileSync } from 'node:fs';
import { DemarcheError } from '../../../src/ontology/index.ts';

/** A row of a table: its cells by the names of its columns. An absent cell is an empty text. */
export type Row<Column extends string> = Readonly<Record<Column, string>>;

/**
 * Reads a table of tab-separated values whose first line that is no `#` comment names the columns.
 *
 * @param file the name of a file in `data/`
 * @param columns the columns that the caller needs
 * @throws DemarcheError `registry` for a file that can't be read or lacks a column
 */
export function readTable<Column extends string>(file: string, columns: readonly Column[]): Row<Column>[] {
  const lines = readLines(file);
  const header = lines.shift()?.split('\t') ?? [];
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new DemarcheError('registry', `${file} has no column ${missing.join(', ')}: restore the file`);
  }
  const at = columns.map((column) => header.indexOf(column));
  return lines.map((line) => {
    const cells = line.split('\t');
    const row = {} as Record<Column, string>;
    for (let i = 0; i < columns.length; i++) row[columns[i] as Column] = cells[at[i] as number] ?? '';
    return row;
  });
}

/** Splits a cell that holds a list. */
export function list(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}

function readLines(file: string): string[] {
  try {
    const text = readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8');
    return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  } catch (cause) {
    throw new DemarcheError('registry', `Can't read the table ${file}: reinstall the package`, { cause });
  }
}

/** Reads a list of words, any number a line, parted by spaces. */
export function readWords(file: string): string[] {
  return readLines(file).flatMap((line) => line.split(' ').filter((word) => word !== ''));
}
