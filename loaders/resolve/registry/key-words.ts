import { nameKey } from '../../../src/ontology/index.ts';

/** One word of a phrase: as written, and the key under which names are compared. */
export interface KeyWord {
  readonly key: string;
  readonly text: string;
}

const PLAIN = /^[a-z]+$/i;
const POSSESSIVE = /['’]s\b/g;
const MARKS_ALONE = /[,&/]/g;

/** The key of an "'s" that stands by itself, as annotators cut it off. */
export const POSSESSIVE_KEY = '’';

/**
 * Splits a name into words as a sentence's tokens are split: "'s" and commas stand by themselves,
 * hyphens only part words.
 */
export function keyWords(phrase: string): KeyWord[] {
  return phrase
    .replace(POSSESSIVE, ` ${POSSESSIVE_KEY} `)
    .replace(MARKS_ALONE, (mark) => ` ${mark} `)
    .split(/[\s\-–]+/)
    .filter((text) => text !== '')
    .map((text) => ({ key: wordKey(text), text }))
    .filter(({ key }) => key !== '');
}

/** The key of one word or mark. Marks are their own key. */
export function wordKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  if (text === "'s" || text === '’s' || text === "'" || text === '’') return POSSESSIVE_KEY;
  const key = nameKey(text);
  return key === '' ? text : key;
}
