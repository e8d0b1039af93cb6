import type { GraphValue, Table } from '../ontology/index.ts';
import { cellText, terminalText } from './cell-text.ts';
import { type ColumnNeed, fitColumns } from './fit-columns.ts';
import { padText, textWidth, wrapText } from './wrap-text.ts';

export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
}

interface TextColumn extends ColumnNeed {
  readonly name: string;
  readonly align: 'left' | 'right';
  /** One a row. */
  readonly cells: readonly string[];
}

const GAP = '  ';
/** Up to this wide a column is not broken; beyond `PROSE` it reads as sentences, and narrow ones are hard to read. */
const SHORT = 12;
const PROSE = 48;
const LEAST_PROSE = 24;
const LONGEST_WORD = 24;

const BOLD = '1';
const DIM = '2';

function paint(text: string, style: string, color: boolean): string {
  return color ? `\u001b[${style}m${text}\u001b[0m` : text;
}

function isNumeric(values: readonly GraphValue[]): boolean {
  return (
    values.some((value) => value !== null) &&
    values.every((value) => value === null || typeof value === 'number')
  );
}

function textColumns({ columns, rows }: Table): readonly TextColumn[] {
  return columns.map((column, index) => {
    const values = rows.map((row) => row[index] ?? null);
    const cells = values.map((value) => terminalText(cellText(value)));
    const name = terminalText(column);
    const natural = Math.max(...[name, ...cells].map(textWidth));
    const words = [name, ...cells.flatMap((cell) => cell.split(' '))];
    const longestWord = Math.min(LONGEST_WORD, Math.max(...words.map(textWidth)));
    const readable = Math.max(longestWord, natural > PROSE ? LEAST_PROSE : SHORT);
    const align = isNumeric(values) ? 'right' : 'left';
    return { name, cells, align, natural, least: align === 'right' ? natural : Math.min(natural, readable) };
  });
}

function lines(
  texts: readonly string[],
  columns: readonly TextColumn[],
  widths: readonly number[],
): string[] {
  const wrapped = texts.map((text, index) => wrapText(text, widths[index] ?? 1));
  const height = Math.max(...wrapped.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ align }, index) => padText(wrapped[index]?.[line] ?? '', widths[index] ?? 1, align))
      .join(GAP)
      .trimEnd(),
  );
}

/** One row a line, or several lines where cells are broken; then a free line between the rows. */
function grid(
  columns: readonly TextColumn[],
  rows: number,
  widths: readonly number[],
  color: boolean,
): string[] {
  const names = columns.map(({ name }) => name);
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  const blocks = Array.from({ length: rows }, (_, row) =>
    lines(
      columns.map(({ cells }) => cells[row] ?? ''),
      columns,
      widths,
    ),
  );
  const apart = blocks.some((block) => block.length > 1);
  const head = lines(names, columns, widths).map((line) => paint(line, BOLD, color));
  const body = blocks.flatMap((block, index) => (apart && index > 0 ? ['', ...block] : block));
  return [...head, paint(rule, DIM, color), ...body];
}

/** One value a line, for terminals too narrow to set the columns side by side. */
function sheets(columns: readonly TextColumn[], rows: number, { width, color }: TextOptions): string[] {
  const names = Math.max(...columns.map(({ name }) => textWidth(name)));
  const room = Math.max(16, width - names - GAP.length);
  return Array.from({ length: rows }, (_, row) => {
    const values = columns.flatMap(({ name, cells }) => {
      const cell = cells[row] ?? '';
      if (cell === '') return [];
      const [first = '', ...more] = wrapText(cell, room);
      const label = paint(padText(name, names, 'left'), BOLD, color);
      return [`${label}${GAP}${first}`, ...more.map((line) => `${' '.repeat(names)}${GAP}${line}`)];
    });
    return [paint(`─── ${row + 1} `.padEnd(Math.min(width, 40), '─'), DIM, color), ...values];
  }).flat();
}

function summary({ rows, truncated }: Table, left: readonly string[]): string {
  const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
  const more = truncated ? ', and there are more' : '';
  const empty = left.length === 0 ? '' : `; nothing under ${left.join(', ')}`;
  return `${count}${more}${empty}`;
}

/**
 * A table as text for a terminal: fitted to its width, broken at words, numbers to the right. Columns that have no
 * value at all are left out and named below. Where the columns don't fit side by side, they stand one below the other.
 */
export function formatTableText(table: Table, options: TextOptions): string {
  if (table.rows.length === 0) return 'no rows\n';
  const all = textColumns(table);
  const columns = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const left = all.filter((column) => !columns.includes(column)).map(({ name }) => name);
  const widths = fitColumns(columns, options.width - GAP.length * (columns.length - 1));
  const body =
    widths === null || columns.length === 0
      ? sheets(columns, table.rows.length, options)
      : grid(columns, table.rows.length, widths, options.color);
  return `${[...body, '', paint(summary(table, left), DIM, options.color)].join('\n')}\n`;
}
