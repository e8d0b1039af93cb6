import type { Band, Evaluation, Figures, TypeConfusion } from '../evaluation/index.ts';
import { alignColumns } from './align-columns.ts';

/** Which day stood in for the day of publication, and for how many records. */
export interface StandIn {
  readonly undated: number;
  readonly day: string;
}

/** What `eval` prints for people. */
export function evalText(evaluation: Evaluation, { undated, day }: StandIn): string {
  const { records, total, byType, typeRecall, confusions, reliability } = evaluation;
  const dates = undated === 0 ? '' : `; ${undated} without a day of publication, read as of ${day}`;
  const rows = [...byType.map((row) => figuresRow(row.type, row)), figuresRow('all', total)];
  return [
    `${records} ${records === 1 ? 'record' : 'records'}${dates}`,
    '',
    'actor country, type and recipient country',
    ...alignColumns([['', 'gold', 'found', 'right', 'precision', 'recall', 'F1'], ...rows], figuresRight),
    '',
    `type alone, whoever the parties: recall ${three(typeRecall)}`,
    ...alignColumns(confusions.map(confusionRow)),
    '',
    'confidence, and how much is right',
    ...(reliability.length === 0 ? ['  nothing was found'] : bandLines(reliability)),
  ].join('\n');
}

/** Three decimals, as all figures are printed. */
function three(figure: number): string {
  return figure.toFixed(3);
}

function figuresRight(column: number): 'left' | 'right' {
  return column === 0 ? 'left' : 'right';
}

function figuresRow(name: string, { gold, found, right, precision, recall, f1 }: Figures): string[] {
  return [name, ...[gold, found, right].map(String), ...[precision, recall, f1].map(three)];
}

function confusionRow({ type, records, found, instead }: TypeConfusion): string[] {
  const others = instead.map((other) => `${other.type ?? 'nothing'} ${other.records}`).join(', ');
  return [type, `${found} of ${records}`, others === '' ? '' : `else ${others}`];
}

function bandLines(bands: readonly Band[]): string[] {
  const rows = bands.map(({ from, to, codings, said, right }) => [
    `${from.toFixed(1)} to ${to.toFixed(1)}`,
    String(codings),
    said.toFixed(2),
    right.toFixed(2),
  ]);
  return alignColumns([['confidence', 'found', 'said', 'right'], ...rows], figuresRight);
}
