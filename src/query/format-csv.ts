import type { GraphValue, Table } from '../ontology/index.ts';
import { cellText, guardFormula } from './cell-text.ts';

/** The separators of other spreadsheets' CSV among them, so that a field stays whole there as well. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

function csvField(value: GraphValue): string {
  const safe = guardFormula(value, cellText(value, '; '));
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV (RFC 4180: a header line, CRLF, quotes doubled). Nulls are empty fields, the members of a list
 * stand between semicolons. Text that a spreadsheet would run as a formula gets an apostrophe before it;
 * numbers stay as they are.
 */
export function formatCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}
