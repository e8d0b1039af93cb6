import type { Table } from '../ontology/index.ts';
import { type ChartOptions, formatChart } from './format-chart.ts';
import { formatCsv } from './format-csv.ts';
import { formatJson, formatJsonLines } from './format-json.ts';
import { formatMarkdown } from './format-markdown.ts';
import { formatTableText, type TextOptions } from './format-table-text.ts';
import { formatTsv } from './format-tsv.ts';

/** Ways to print a table: `table` and `chart` for people, `md` for their papers, the others for programs. */
export const TABLE_FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'md', 'chart'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * Prints a table. The text ends with a line end, and is empty for JSON Lines without rows.
 *
 * @param options for `table` and `chart`: the terminal's width, whether it shows colour, and how the query
 *   wants its answer shown
 * @throws DemarcheError `usage` for a chart of what can't be drawn
 */
export function formatTable(
  table: Table,
  format: TableFormat,
  {
    width = 80,
    color = false,
    display = 'table',
    displayColumn = null,
  }: Partial<TextOptions & ChartOptions> = {},
): string {
  switch (format) {
    case 'table':
      return formatTableText(table, { width, color });
    case 'chart':
      return formatChart(table, { width, display, displayColumn });
    case 'json':
      return formatJson(table);
    case 'jsonl':
      return formatJsonLines(table);
    case 'csv':
      return formatCsv(table);
    case 'tsv':
      return formatTsv(table);
    case 'md':
      return formatMarkdown(table);
  }
}
