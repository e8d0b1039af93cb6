import { keyWords } from './key-words.ts';

/** How many capitals a word must have for a phrase to match: any, the first letter, all letters. */
export type Capitals = 0 | 1 | 2;

/** The words of a sentence as names are compared, in step: a key, the capitals of the word as written. */
export interface WordSequence {
  readonly keys: readonly string[];
  readonly capitals: readonly Capitals[];
}

interface Entry<Sense> {
  readonly keys: readonly string[];
  readonly capitals: readonly Capitals[];
  readonly sense: Sense;
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

export function phraseIndex<Sense>(): PhraseIndex<Sense> {
  const byFirstWord = new Map<string, Entry<Sense>[]>();
  return {
    add(phrase, sense, anyCase) {
      const words = keyWords(phrase);
      const [first] = words;
      if (first === undefined) return;
      const entry: Entry<Sense> = {
        keys: words.map(({ key }) => key),
        capitals: words.map(({ text }) => (anyCase ? 0 : capitalsNeeded(text))),
        sense,
      };
      const entries = byFirstWord.get(first.key);
      if (entries) entries.push(entry);
      else byFirstWord.set(first.key, [entry]);
    },
    longestAt(words, at) {
      const entries = byFirstWord.get(words.keys[at] ?? '');
      if (entries === undefined) return null;
      let length = 0;
      let senses: Sense[] = [];
      for (const entry of entries) {
        if (entry.keys.length < length || !matches(entry, words, at)) continue;
        if (entry.keys.length > length) {
          length = entry.keys.length;
          senses = [];
        }
        if (!senses.includes(entry.sense)) senses.push(entry.sense);
      }
      return length === 0 ? null : { length, senses };
    },
  };
}

function matches<Sense>(entry: Entry<Sense>, words: WordSequence, at: number): boolean {
  for (let i = 0; i < entry.keys.length; i++) {
    if (words.keys[at + i] !== entry.keys[i]) return false;
    if ((words.capitals[at + i] ?? 0) < (entry.capitals[i] ?? 0)) return false;
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
