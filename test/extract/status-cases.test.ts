import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lineOf, recordOfText } from './read-events.ts';

const ROWS = readFileSync(new URL('./status-cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'));

/** A line that opens with "?" is a known miss; it fails here once it is mended, so that the mark is taken off. */
const KNOWN = ROWS.filter((row) => row.startsWith('?')).map((row) => cellsOf(row.slice(1)));
const CASES = ROWS.filter((row) => !row.startsWith('?')).map(cellsOf);

test.each(CASES)('%s', (sentence, events) => expectEvents(sentence, events));

test.fails.each(KNOWN)('not yet: %s', (sentence, events) => expectEvents(sentence, events));

function cellsOf(row: string): readonly [string, string] {
  const [sentence, events] = row.split('|').map((cell) => cell.trim());
  return [sentence ?? '', events ?? ''];
}

/** Holds the sentence's events to the wanted ones: all types with their status, and the parties where they are given. */
function expectEvents(sentence: string, events: string): void {
  const record = recordOfText(sentence);
  const wanted = events === '-' ? [] : events.split(';').map((event) => event.trim());
  const parties = wanted.some((event) => event.endsWith(']'));
  const found = record.events.map((event) => {
    const line = `${event.eventType} ${event.status}`;
    const between = lineOf(record, { ...event, status: 'occurred' })
      .slice(event.eventType.length)
      .trim();
    const withParties = `${line} [${between}]`;
    return parties && wanted.includes(withParties) ? withParties : line;
  });
  expect(found.sort()).toEqual(wanted.sort());
}
