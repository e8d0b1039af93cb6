import { DemarcheError, type Table } from '../ontology/index.ts';
import { formatBars, numericColumn } from './format-bars.ts';
import { formatTimeline } from './format-timeline.ts';
import type { Display } from './saved-query.ts';

export interface ChartOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly display: Display;
  readonly displayColumn: string | null;
}

/**
 * Draws a table in the terminal: as its query asks, else as bars where it has numbers, else along an axis of time.
 *
 * @throws DemarcheError `usage` where there is neither a number nor a day to draw
 */
export function formatChart(table: Table, { width, display, displayColumn }: ChartOptions): string {
  if (table.rows.length === 0) return 'no rows\n';
  const dated = table.columns.includes('occurredOn');
  if (display === 'timeline' && dated) return formatTimeline(table, width);
  const column =
    displayColumn !== null && table.columns.includes(displayColumn) ? displayColumn : numericColumn(table);
  if (column !== undefined && (display !== 'table' || !dated)) return formatBars(table, column, width);
  if (dated) return formatTimeline(table, width);
  throw new DemarcheError(
    'usage',
    `A chart needs a column of numbers, or one called occurredOn; there are ${table.columns.join(', ')}. Use another --format.`,
  );
}
