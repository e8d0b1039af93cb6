import type { Table } from '../ontology/index.ts';
import { formatCsv } from './format-csv.ts';
import { formatJson, formatJsonLines } from './format-json.ts';
import { formatTableText, type TextOptions } from './format-table-text.ts';

/** Ways to print a table; the first is for people, the others for programs. */
export const TABLE_FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * Prints a table. The text ends with a line end, and is empty for JSON Lines without rows.
 *
 * @param options for `table` only: the terminal's width, and whether it shows colour
 */
export function formatTable(
  table: Table,
  format: TableFormat,
  { width = 80, color = false }: Partial<TextOptions> = {},
): string {
  switch (format) {
    case 'table':
      return formatTableText(table, { width, color });
    case 'json':
      return formatJson(table);
    case 'jsonl':
      return formatJsonLines(table);
    case 'csv':
      return formatCsv(table);
  }
}
