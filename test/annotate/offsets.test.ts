import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnnotator } from '../../loaders/annotate/index.ts';
import { articleOf } from './article-of.ts';

const annotator = createAnnotator();

function expectExact(text: string, bodyStart = 0): void {
  const { sentences } = annotator.annotate(articleOf(text, bodyStart));
  let at = bodyStart;
  for (const [index, sentence] of sentences.entries()) {
    expect(sentence.index).toBe(index);
    expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    expect(sentence.text).toBe(sentence.text.trim());
    expect(sentence.text).not.toMatch(/\n[^\S\n]*\n/);
    expect(sentence.tokens.filter(({ head }) => head === -1)).toHaveLength(1);
    for (const [place, token] of sentence.tokens.entries()) {
      expect(token.index).toBe(place);
      expect(text.slice(token.start, token.end)).toBe(token.text);
      expect(token.text).toBe(token.text.trim());
      expect(text.slice(at, token.start).trim()).toBe('');
      expect(token.head).toBeGreaterThanOrEqual(-1);
      expect(token.head).toBeLessThan(sentence.tokens.length);
      at = token.end;
    }
    expect(sentence.start).toBe(sentence.tokens[0]?.start);
    expect(sentence.end).toBe(at);
  }
  expect(text.slice(at).trim()).toBe('');
}

const newsLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'U.S.',
        'Mr.',
        '“',
        '”',
        "'s",
        'don’t',
        'can’t',
        '\u00a0',
        '\n',
        '\n\n',
        '\r\n',
        '...',
        '$5m',
        '—',
      ),
      fc.constantFrom(
        'said',
        'Trump',
        'met',
        '.',
        '?',
        '!',
        ',',
        ' ',
        ' ',
        '(',
        ')',
        '15,000',
        'and/or',
        '@a',
        'a.b@c.de',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('offsets', () => {
  test('are exact for any text', () => {
    fc.assert(
      fc.property(newsLike, (text) => expectExact(text)),
      { numRuns: 400 },
    );
  });

  test('count from the start of the text, however far in the body begins', () => {
    fc.assert(
      fc.property(newsLike, newsLike, (head, body) => expectExact(head + body, head.length)),
      { numRuns: 100 },
    );
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\u00a0\t\n '],
    ['non-breaking spaces', 'Peña\u00a0Nieto\u00a0met Mr.\u00a0Trump.'],
    ['Windows lines', 'One met two.\r\n\r\nThree left.\r\nFour stayed.'],
    ['half a surrogate pair', 'a \ud83d b \udc00.'],
    ['zero-width characters', 'a\u200bb \ufeff c.'],
  ])('hold for %s', (_, text) => expectExact(text));

  test('a word of ten million letters is one word', () => {
    const text = `Before it. ${'x'.repeat(10_000_000)} after it.`;
    const { sentences } = annotator.annotate(articleOf(text));
    const words = sentences.flatMap(({ tokens }) => tokens.map((token) => token.text));
    expect(words.filter((word) => word.length === 10_000_000)).toHaveLength(1);
  });

  test('a sentence without an end is cut', () => {
    const text = 'the minister, who left, met them and '.repeat(1_000);
    const { sentences } = annotator.annotate(articleOf(text));
    expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(200);
  });

  test('the same article gives the same answer', () => {
    const article = articleOf(
      '“We met,” Trump said. The talks in Mexico City were called off on Jan. 26, 2017.',
    );
    expect(annotator.annotate(article)).toEqual(createAnnotator().annotate(article));
  });
});
