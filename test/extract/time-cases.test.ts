import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Period } from '../../src/ontology/index.ts';
import { recordOfText } from './read-events.ts';

const ROWS = readFileSync(new URL('./time-cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'));

/** A line that opens with "?" is a known miss; it fails here once it is mended, so that the mark is taken off. */
const KNOWN = ROWS.filter((row) => row.startsWith('?')).map((row) => cellsOf(row.slice(1)));
const CASES = ROWS.filter((row) => !row.startsWith('?')).map(cellsOf);

test.each(CASES)('%s', (...cells) => expectTimeAndPlace(cells));

test.fails.each(KNOWN)('not yet: %s', (...cells) => expectTimeAndPlace(cells));

type Cells = readonly [sentence: string, when: string, where: string, printed: string];

function cellsOf(row: string): Cells {
  const [sentence = '', when = '', where = '', printed = ''] = row.split('|').map((cell) => cell.trim());
  return [sentence, when, where, printed];
}

function expectTimeAndPlace([sentence, when, where, printed]: Cells): void {
  const record = recordOfText(sentence, printed === 'undated' ? null : printed || '2018-03-14');
  const wanted = when.split(';').map((period) => period.trim());
  const events = record.events.slice(0, wanted.length);
  const nameOf = (id: string | null): string =>
    record.entities.find((entity) => entity.id === id)?.name ?? '-';
  expect(events).toHaveLength(wanted.length);
  expect(events.map(({ occurredOn }) => textOf(occurredOn))).toEqual(wanted);
  expect(nameOf(events[0]?.place ?? null)).toBe(where);
}

/** As short as ISO 8601 has it: a day, a month, a year, or an interval. */
function textOf(period: Period | null): string {
  if (period === null) return '-';
  const { from, to } = period;
  if (from === to) return from;
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  const next = new Date(`${to}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const wholeMonth = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && next.getUTCDate() === 1;
  return wholeMonth ? from.slice(0, 7) : `${from}/${to}`;
}
