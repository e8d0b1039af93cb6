import type { GraphValue, Table } from '../ontology/index.ts';
import { cellText, terminalText } from './cell-text.ts';

/** What Markdown and HTML would read as their own in a cell: the article's words are to be shown, not obeyed. */
const MARKS = /[\\|[\]*_`~]/g;

function markdownCell(value: GraphValue): string {
  return terminalText(cellText(value))
    .replace(MARKS, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

function isNumber(rows: Table['rows'], column: number): boolean {
  const values = rows.map((row) => row[column] ?? null).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => typeof value === 'number');
}

/** A table in Markdown (GitHub's), numbers to the right. */
export function formatMarkdown({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const rule = columns.map((_, at) => (isNumber(rows, at) ? '---:' : '---'));
  return [columns.map(markdownCell), rule, ...rows.map((row) => row.map(markdownCell))].map(line).join('');
}
