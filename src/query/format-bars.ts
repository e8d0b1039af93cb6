import type { GraphValue, Table } from '../ontology/index.ts';
import { cellText, terminalText } from './cell-text.ts';
import { padText, textWidth, wrapText } from './wrap-text.ts';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const FULL = '█';
/** At most this share of the line is for what the bars are called. */
const LABEL_SHARE = 0.4;
const LEAST_BAR = 8;

/** The first column that holds numbers and nothing else; undefined if there is none. */
export function numericColumn({ columns, rows }: Table): string | undefined {
  return columns.find((_, at) => {
    const values = rows.map((row) => row[at] ?? null).filter((value) => value !== null);
    return values.length > 0 && values.every((value) => typeof value === 'number');
  });
}

/** A bar from the axis to the right; as long as `length` columns, to an eighth of one. */
function rightBar(length: number): string {
  const eighths = Math.round(length * 8);
  return FULL.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

function labelOf(row: readonly GraphValue[]): string {
  const parts = row.map((value) => terminalText(cellText(value))).filter((text) => text !== '');
  return parts.join(' · ');
}

/**
 * One bar a row: the words before the column are what it is called. Bars of numbers below 0 go to the left of the
 * axis.
 *
 * @param column the column that holds the numbers
 * @param width columns of the terminal
 */
export function formatBars({ columns, rows }: Table, column: string, width: number): string {
  const at = columns.indexOf(column);
  const bars = rows.map((row) => ({
    label: labelOf(row.slice(0, at).filter((value) => typeof value !== 'number')),
    value: typeof row[at] === 'number' ? row[at] : null,
  }));
  const values = bars.map(({ value }) => value ?? 0);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const figures = bars.map(({ value }) => (value === null ? '' : String(value)));
  const figureWidth = Math.max(0, ...figures.map(textWidth));
  const labelRoom = Math.max(LEAST_BAR, Math.floor(width * LABEL_SHARE));
  const labels = bars.map(({ label }) => wrapText(label, labelRoom));
  const labelWidth = Math.max(0, ...labels.flat().map(textWidth));
  const room = Math.max(LEAST_BAR, width - labelWidth - figureWidth - 4);
  const span = most - least || 1;
  const left = Math.round((room * -least) / span);
  const line = (value: number | null) => {
    const share = value ?? 0;
    const before = Math.round((left * Math.max(0, -share)) / (-least || 1));
    return `${' '.repeat(left - before)}${FULL.repeat(before)}│${rightBar(((room - left) * Math.max(0, share)) / (most || 1))}`;
  };
  const lines = bars.flatMap(({ value }, row) => {
    const [first = '', ...more] = labels[row] ?? [];
    const head = `${padText(first, labelWidth, 'left')}  ${padText(figures[row] ?? '', figureWidth, 'right')} ${line(value)}`;
    return [head, ...more].map((text) => text.trimEnd());
  });
  return `${[column === '' ? '' : `${' '.repeat(labelWidth + 2)}${column}`, ...lines].join('\n')}\n`;
}
