import type { TableResponse } from '../../src/server/api/index.ts';
import { dayNumber } from '../time/buckets.ts';
import { cellText } from './cell-text.ts';

const MOST = 300;

/** One line a row along an axis of time: what happened, where it stands in the whole span. */
export function TimeChart({ table }: { readonly table: TableResponse }) {
  const at = table.columns.indexOf('occurredOn');
  const rows = table.rows
    .map((row) => ({ row, period: periodOf(cellText(row[at])) }))
    .sort((one, other) => (one.period?.from ?? 0) - (other.period?.from ?? 0));
  const known = rows.flatMap(({ period }) => (period === null ? [] : [period]));
  const start = Math.min(...known.map((one) => one.from));
  const span = Math.max(1, Math.max(...known.map((one) => one.to)) - start + 1);
  const summary = table.columns.indexOf('summary');
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="Timeline">
      <ol class="time-chart">
        {rows.slice(0, MOST).map(({ row, period }, index) => (
          <li key={index}>
            <time>{cellText(row[at]) || 'no day'}</time>
            <svg viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true">
              <path class="axis" d="M0 4h200" />
              {period !== null && (
                <rect
                  class="tone-cooperation"
                  x={((period.from - start) / span) * 197}
                  y={1}
                  width={Math.max(3, ((period.to - period.from + 1) / span) * 197)}
                  height={6}
                />
              )}
            </svg>
            <bdi>
              {summary >= 0
                ? cellText(row[summary])
                : row
                    .filter((_, column) => column !== at)
                    .map(cellText)
                    .filter((text) => text !== '')
                    .slice(0, 4)
                    .join(' · ')}
            </bdi>
          </li>
        ))}
      </ol>
      {rows.length > MOST && <p class="hint">The first {MOST} rows; the table has them all.</p>}
    </div>
  );
}

/** A day, month, year or interval, as ISO 8601 writes them, in days since 1970. */
function periodOf(text: string): { readonly from: number; readonly to: number } | null {
  const [begin = '', end = begin] = text.split('/');
  const from = dayNumber(`${begin}-01-01`.slice(0, 10));
  const month = /^\d{4}-\d{2}$/.test(end);
  const last = /^\d{4}$/.test(end) ? `${end}-12-31` : month ? `${end}-28` : end;
  const to = dayNumber(last);
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from, to };
}
