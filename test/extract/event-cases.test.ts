import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lineOf, recordOfText } from './read-events.ts';

const CASES = readFileSync(new URL('./event-cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test.each(CASES)('%s', (sentence, events) => {
  const record = recordOfText(sentence ?? '');
  const found = record.events.map((event) => lineOf(record, event));
  const wanted = events === '-' ? [] : (events ?? '').split(';').map((event) => event.trim());
  expect(found.sort()).toEqual(wanted.sort());
});
