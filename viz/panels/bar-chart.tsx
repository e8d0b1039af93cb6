import type { TableResponse } from '../../src/server/api/index.ts';
import { cellText } from './cell-text.ts';

const MOST_BARS = 60;

/** One bar a row; the columns before the number say what is counted. */
export function BarChart({
  table,
  column,
}: {
  readonly table: TableResponse;
  readonly column: string | null;
}) {
  const at = column === null ? -1 : table.columns.indexOf(column);
  const rows = table.rows.slice(0, MOST_BARS);
  const numbers = rows.map((row) => Number(row[at] ?? 0));
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const span = Math.max(high - low, 1e-9);
  const zero = (-low / span) * 100;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="Bars">
      <table class="bars">
        <caption class="unseen">{column}</caption>
        <tbody>
          {rows.map((row, index) => {
            const value = numbers[index] ?? 0;
            const share = (Math.abs(value) / span) * 100;
            const label = row
              .slice(0, at < 1 ? row.length : at)
              .map(cellText)
              .filter((text) => text !== '')
              .join(', ');
            return (
              <tr key={index}>
                <th scope="row">
                  <bdi>{label}</bdi>
                </th>
                <td>
                  <svg class="bar-line" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect
                      class={value < 0 ? 'tone-conflict' : 'tone-cooperation'}
                      x={value < 0 ? zero - share : zero}
                      y={1}
                      width={share}
                      height={8}
                    />
                  </svg>
                </td>
                <td class="number">{cellText(row[at])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {table.rows.length > MOST_BARS && (
        <p class="hint">The first {MOST_BARS} rows; the table has them all.</p>
      )}
    </div>
  );
}
