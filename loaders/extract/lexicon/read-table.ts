import { readFileSync } from 'node:fs';
import { DemarcheError } from '../../../src/ontology/index.ts';

/** One line of a table: its cells, and where it stands, for messages. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly place: string;
}

/**
 * Reads a lexicon table: one row a line, cells apart by `|`, `#` opens a comment line.
 *
 * @param name file name in `loaders/extract/data`
 * @param columns how many cells every row must have; `any` where rows differ
 * @throws DemarcheError `lexicon`, naming file and line, where a row has another number of cells
 */
export function readTable(name: string, columns: number | 'any'): readonly TableRow[] {
  const text = readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
  const rows: TableRow[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split('|').map((cell) => cell.trim());
    const place = `${name}, line ${index + 1}`;
    if (columns !== 'any' && cells.length !== columns) {
      throw new DemarcheError(
        'lexicon',
        `${place}: ${cells.length} cells where ${columns} belong. Cells stand apart by "|".`,
      );
    }
    rows.push({ cells, place });
  }
  return rows;
}

/** Members stand apart by `;` where a member may hold a comma. */
export const MEMBER_SEPARATOR = ';';

/** The members of a list cell: apart by `separator`, `-` for none. */
export function listOf(cell: string | undefined, separator: string): readonly string[] {
  if (cell === undefined || cell === '-' || cell === '') return [];
  return cell
    .split(separator)
    .map((member) => member.trim())
    .filter((member) => member !== '');
}
