import type { Table } from '../ontology/index.ts';
import { cellText, guardFormula } from './cell-text.ts';

/**
 * A table as tab-separated text with a header line (the media type text/tab-separated-values): tabs and line ends
 * in the fields become spaces. What a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function formatTsv({ columns, rows }: Table): string {
  return [columns, ...rows]
    .map((row) => row.map((value) => guardFormula(value, cellText(value, '; ').replace(/[\t\r\n]+/g, ' '))))
    .map((fields) => `${fields.join('\t')}\n`)
    .join('');
}
