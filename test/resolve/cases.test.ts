import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { idsAt, readMarked, resolveText } from './resolve-text.ts';

/** Ids of persons whom the registry does not have end in a hash. */
const UNKNOWN = /^person:[^~]+~[0-9a-f]{16}$/;

function cases(file: string): (readonly [day: string, text: string, expected: string])[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [day = '', text = '', expected = ''] = line.split('|').map((cell) => cell.trim());
      return [day, text, expected];
    });
}

describe('people', () => {
  test.each(cases('people.txt'))('%s: %s → %s', (day, text, expected) => {
    const marked = readMarked(text);
    const found = idsAt(resolveText(marked.text, day === '?' ? null : day), marked);
    if (expected === '~') expect(found).toMatch(UNKNOWN);
    else expect(found).toBe(expected);
  });
});

describe('groups, bodies and places', () => {
  test.each(cases('groups.txt'))('%s: %s → %s', (day, text, expected) => {
    const marked = readMarked(text);
    const resolved = resolveText(marked.text, day);
    const names = idsAt(resolved, marked)
      .split(' ')
      .map((id) => {
        const entity = resolved.entities.find((each) => each.id === id);
        return entity ? `${entity.name}${entity.country ? ` [${entity.country}]` : ''}` : id;
      });
    expect(names.join('; ')).toBe(expected);
  });
});
