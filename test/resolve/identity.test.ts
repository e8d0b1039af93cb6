import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createResolver } from '../../loaders/resolve/index.ts';
import { idsAt, readMarked, resolveText } from './resolve-text.ts';

/** The id of what stands in brackets in an article of its own. */
function idOf(marked: string, day = '2018-03-14'): string {
  const read = readMarked(marked);
  return idsAt(resolveText(read.text, day), read);
}

describe('somebody whom the registry does not know', () => {
  const minister = idOf('Peruvian Fisheries Minister [Ana Quispe Mamani] met the envoy.');

  test.each([
    [
      'is the same in another article',
      'Peruvian Fisheries Minister [Ana Quispe Mamani] left on Monday.',
      true,
    ],
    ['is the same on another day', 'The envoy saw Peruvian Fisheries Minister [Ana Quispe Mamani].', true],
    ['is the same with an accent', 'Peruvian Fisheries Minister [Ána Quispe Mamani] met the envoy.', true],
    [
      'is another of another country',
      'Bolivian Fisheries Minister [Ana Quispe Mamani] met the envoy.',
      false,
    ],
    ['is another in another office', 'Peruvian Ambassador [Ana Quispe Mamani] met the envoy.', false],
    ['is another of another name', 'Peruvian Fisheries Minister [Eva Quispe Mamani] met the envoy.', false],
  ])('%s', (_, text, same) => {
    const id = idOf(text, '2018-05-01');
    expect(id).toMatch(/^person:.+~[0-9a-f]{16}$/);
    expect(id === minister).toBe(same);
  });

  test('is one person throughout an article, by surname and title too', () => {
    const text =
      'Peruvian Fisheries Minister Ana Quispe met the envoy. Quispe said it went well. Minister Quispe left at noon.';
    const resolved = resolveText(text, '2018-03-14');
    const people = resolved.entities.filter(({ kind }) => kind === 'person');
    expect(people.map(({ name }) => name)).toEqual(['Ana Quispe']);
    expect(resolved.mentions.filter(({ entities }) => entities[0] === people[0]?.id)).toHaveLength(3);
  });
});

/** Texts in which names of all sorts come up, a sentence each. */
const TEXTS = ['people.txt', 'groups.txt'].flatMap((file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => (line.split('|')[1] ?? '').replace(/[[\]]/g, '').trim())
    .filter((_, index) => index % 4 === 0),
);

test('what was read before leaves no trace', () => {
  const alone = new Map(
    TEXTS.map((text) => [text, JSON.stringify(resolveText(text, '2009-06-01', createResolver()))]),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(TEXTS, { minLength: 10 }), (texts) => {
      const resolver = createResolver();
      for (const text of texts) {
        expect(JSON.stringify(resolveText(text, '2009-06-01', resolver))).toBe(alone.get(text));
      }
    }),
    { numRuns: 5, seed: 7 },
  );
});
