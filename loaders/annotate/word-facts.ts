import { hashText, mix } from './hash.ts';
import { normalForm } from './normal-form.ts';

/**
 * What the models look at in each word of a sentence, hashed once. Every list has two more entries
 * than the sentence has words: one for the root, and one for "no word there".
 */
export interface WordFacts {
  readonly length: number;
  readonly form: Int32Array;
  /** The form in lower case, or its class ("a country") where it has one. */
  readonly word: Int32Array;
  /** Endings of one to four letters, in lower case; short words have the whole word. */
  readonly suffixes: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
  /** Beginnings of one to three letters. */
  readonly prefixes: readonly [Int32Array, Int32Array, Int32Array];
  /** Runs of capitals, small letters, digits and others: "U.S." and "A.B." are alike. */
  readonly shape: Int32Array;
}

/** The entry of the root. */
export function rootEntry(facts: WordFacts): number {
  return facts.length;
}

/** The entry that stands for "no word there". */
export function noEntry(facts: WordFacts): number {
  return facts.length + 1;
}

/** Hashes what the models look at in the words of one sentence. */
export function wordFacts(words: readonly string[], classes: ReadonlyMap<string, number>): WordFacts {
  const size = words.length + 2;
  const list = () => new Int32Array(size);
  const facts: WordFacts = {
    length: words.length,
    form: list(),
    word: list(),
    suffixes: [list(), list(), list(), list()],
    prefixes: [list(), list(), list()],
    shape: list(),
  };
  for (const [at, text] of words.entries()) {
    const form = normalForm(text).slice(0, 64);
    const lower = form.toLowerCase();
    facts.form[at] = hashText(form);
    facts.word[at] = classes.get(form) ?? classes.get(lower) ?? hashText(lower);
    facts.shape[at] = shapeOf(form);
    let suffix = 0x51ed27;
    for (let back = 1; back <= 4; back++) {
      const letter = lower.charCodeAt(lower.length - back);
      suffix = mix(suffix, Number.isNaN(letter) ? 1 : letter);
      (facts.suffixes[back - 1] as Int32Array)[at] = suffix;
    }
    let prefix = 0x3c6ef3;
    for (let letters = 1; letters <= 3; letters++) {
      const letter = form.charCodeAt(letters - 1);
      prefix = mix(prefix, Number.isNaN(letter) ? 1 : letter);
      (facts.prefixes[letters - 1] as Int32Array)[at] = prefix;
    }
  }
  for (const each of [facts.form, facts.word, facts.shape, ...facts.suffixes, ...facts.prefixes]) {
    each[words.length] = -1;
    each[words.length + 1] = -2;
  }
  return facts;
}

function shapeOf(form: string): number {
  let shape = 7;
  let last = 0;
  let run = 0;
  for (let at = 0; at < form.length; at++) {
    const kind = kindOf(form.charCodeAt(at));
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape = mix(shape, kind);
  }
  return shape;
}

function kindOf(letter: number): number {
  if (letter >= 97 && letter <= 122) return 1;
  if (letter >= 65 && letter <= 90) return 2;
  if (letter >= 48 && letter <= 57) return 3;
  if (letter > 191) return 4;
  return letter;
}
