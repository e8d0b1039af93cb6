import { keyWords } from './key-words.ts';

/** How many capitals a word must have for a phrase to match: any, the first letter, all letters. */
export type Capitals = 0 | 1 | 2;

/** The words of a sentence as names are compared, in step: a key, the capitals of the word as written. */
export interface WordSequence {
  readonly keys: readonly string[];
  readonly capitals: readonly Capitals[];
}

/** A phrase as it was added; its words are made when a sentence first has the first one of them, as most never are. */
interface Entry<Sense> {
  readonly phrase: string;
  readonly anyCase: boolean;
  readonly sense: Sense;
  words: { readonly keys: readonly string[]; readonly capitals: readonly Capitals[] } | null;
}

/** The longest phrases of an index that begin at one word: how many words, and all their senses. */
export interface PhraseMatch<Sense> {
  readonly length: number;
  readonly senses: readonly Sense[];
}

/** Finds known phrases in sentences, the longest first; looked up by their first word. */
export interface PhraseIndex<Sense> {
  /** @param anyCase lets a phrase match whatever the case of its letters, as titles do */
  add(phrase: string, sense: Sense, anyCase?: 'any case'): void;
  longestAt(words: WordSequence, at: number): PhraseMatch<Sense> | null;
}

const ACRONYM = /^[A-Z][A-Z.&]*$/;
const LONGEST_ACRONYM = 6;
/**
 * @param more gives phrases that begin with a word, which are added when a sentence has that word; it is asked at every word
 */
export function phraseIndex<Sense>(
  more: (firstWord: string) => readonly (readonly [phrase: string, sense: Sense])[],
): PhraseIndex<Sense> {
  const byFirstWord = new Map<string, Entry<Sense>[]>();
  const add: PhraseIndex<Sense>['add'] = (phrase, sense, anyCase) => {
    const first = firstKey(phrase);
    if (first === undefined) return;
    const entry: Entry<Sense> = { phrase, anyCase: anyCase !== undefined, sense, words: null };
    const entries = byFirstWord.get(first);
    if (entries) entries.push(entry);
    else byFirstWord.set(first, [entry]);
  };
  return {
    add,
    longestAt(words, at) {
      const key = words.keys[at] ?? '';
      for (const [phrase, sense] of more(key)) add(phrase, sense);
      const entries = byFirstWord.get(key);
      if (entries === undefined) return null;
      let length = 0;
      let senses: Sense[] = [];
      for (const entry of entries) {
        const { keys, capitals } = wordsOf(entry);
        if (keys.length < length || !matches(keys, capitals, words, at)) continue;
        if (keys.length > length) {
          length = keys.length;
          senses = [];
        }
        if (!senses.includes(entry.sense)) senses.push(entry.sense);
      }
      return length === 0 ? null : { length, senses };
    },
  };
}

/** The key of the first word; most are plain letters up to a space or hyphen, and are told without taking the phrase apart. */
function firstKey(phrase: string): string | undefined {
  let end = 0;
  while (isPlainLetter(phrase.charCodeAt(end))) end += 1;
  const next = phrase[end];
  if (end > 0 && (next === undefined || next === ' ' || next === '-'))
    return phrase.slice(0, end).toLowerCase();
  const initials = INITIALS.exec(phrase);
  return initials ? initials[0].replaceAll('.', '').toLowerCase() : keyWords(phrase)[0]?.key;
}

/** "U.S." */
const INITIALS = /^(?:[A-Za-z]\.)+(?=[ -]|$)/;

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function wordsOf<Sense>(entry: Entry<Sense>): NonNullable<Entry<Sense>['words']> {
  if (entry.words === null) {
    const words = keyWords(entry.phrase);
    entry.words = {
      keys: words.map(({ key }) => key),
      capitals: words.map(({ text }) => (entry.anyCase ? 0 : capitalsNeeded(text))),
    };
  }
  return entry.words;
}

function matches(
  keys: readonly string[],
  capitals: readonly Capitals[],
  words: WordSequence,
  at: number,
): boolean {
  for (let i = 0; i < keys.length; i++) {
    if (words.keys[at + i] !== keys[i]) return false;
    if ((words.capitals[at + i] ?? 0) < (capitals[i] ?? 0)) return false;
  }
  return true;
}

/** "US" must not match "us", nor "Turkey" the bird; "of" may be written anyhow. */
function capitalsNeeded(text: string): Capitals {
  if (ACRONYM.test(text) && text.length > 1 && text.replaceAll('.', '').length <= LONGEST_ACRONYM) return 2;
  return capitalsOf(text) === 0 ? 0 : 1;
}

/** The capitals of a word: 2 if all letters are, 1 if the first is, else 0. */
export function capitalsOf(text: string): Capitals {
  const first = text.charAt(0);
  if (first.toLowerCase() === first) return 0;
  return text === text.toUpperCase() ? 2 : 1;
}
