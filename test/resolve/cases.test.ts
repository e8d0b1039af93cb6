import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { idsAt, readMarked, resolveText } from './resolve-text.ts';

/** Ids of persons whom the registry does not have end in a hash. */
const UNKNOWN = /^(?:person|organization):[^~]+~[0-9a-f]{16}$/;

function cases(file: string): (readonly [day: string, text: string, ids: string])[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [day = '', text = '', ids = ''] = line.split('|').map((cell) => cell.trim());
      return [day, text, ids];
    });
}

describe.each(['people.txt'])('%s', (file) => {
  test.each(cases(file))('%s: %s → %s', (day, text, ids) => {
    const marked = readMarked(text);
    const found = idsAt(resolveText(marked.text, day === '?' ? null : day), marked);
    if (ids === '~') expect(found).toMatch(UNKNOWN);
    else expect(found).toBe(ids);
  });
});
