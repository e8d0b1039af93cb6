import type { IsoDate, Period, Token } from '../../../src/ontology/index.ts';

/** A stretch of tokens that names a time. */
export interface TimeExpression {
  readonly first: number;
  readonly last: number;
  /** What it means of something that has been, and of something to come: "on Tuesday" differs. Null where it can't. */
  readonly past: Period | null;
  readonly future: Period | null;
}

/** What a time is read from. */
export interface TimeContext {
  /** The sentence's words in lower case, and its tokens. */
  readonly words: readonly string[];
  readonly tokens: readonly Token[];
  /** The day of publication as a day number; undefined where it is not known. */
  readonly today: number | undefined;
  /** The day that the text spoke of last, which "the day before" is reckoned from. */
  readonly anchor: IsoDate | null;
}

/** Reads the time that opens at a token, or undefined where none does. */
export type TimeReader = (context: TimeContext, at: number) => TimeExpression | undefined;

/** A time that means the same of past and future. */
export function same(first: number, last: number, period: Period): TimeExpression {
  return { first, last, past: period, future: period };
}

/** The nearest of some periods at or before a day, and at or after it. */
export function nearest(
  first: number,
  last: number,
  candidates: readonly Period[],
  now: IsoDate,
): TimeExpression {
  return {
    first,
    last,
    past: candidates.filter((period) => period.from <= now).at(-1) ?? null,
    future: candidates.find((period) => period.to >= now) ?? null,
  };
}

const NUMBERS = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
];

/** The number that a word names: "three", "3", "a"; undefined where it names none, or more than a thousand. */
export function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (word === 'a' || word === 'an') return 1;
  const count = NUMBERS.includes(word) ? NUMBERS.indexOf(word) : /^\d{1,4}$/.test(word) ? Number(word) : -1;
  return count >= 0 && count <= 1000 ? count : undefined;
}

const TIME_WORD =
  /^(?:\d.*|(?:sun|mon|tues|wednes|thurs|fri|satur)day|jan\.?|feb\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** Whether a word before a noun only dates it: "the *Jan. 31* summit", "*Friday* talks". */
export function isTimeWord(word: string): boolean {
  return TIME_WORD.test(word);
}
