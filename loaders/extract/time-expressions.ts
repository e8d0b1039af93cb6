import type { IsoDate, Period, Token } from '../../src/ontology/index.ts';
import {
  dayNumber,
  dayOfMonth,
  days,
  isoDate,
  monthPeriod,
  oneDay,
  weekdayOf,
  weekPeriod,
  yearPeriod,
} from './calendar.ts';

/** A stretch of tokens that names a time. */
export interface TimeExpression {
  readonly first: number;
  readonly last: number;
  /** What it means of something that has been, and of something to come: "on Tuesday" differs. */
  readonly past: Period;
  readonly future: Period;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const NUMBERS = [
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
];
const NAMED_DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const DAY = /^([12]?\d|3[01])(?:st|nd|rd|th)?$/;
const ISO = /^\d{4}-\d\d-\d\d$/;

/**
 * Finds the times that a sentence names and reckons them against the day of publication. Weekdays lie within the
 * week before (of what has been) or after (of what is to come); nothing is guessed where no time is named.
 *
 * @param published the article's own date; without it only full dates and years can be told
 */
export function findTimes(tokens: readonly Token[], published: IsoDate | null): readonly TimeExpression[] {
  const words = tokens.map((token) => token.text.toLowerCase());
  const found: TimeExpression[] = [];
  let at = 0;
  while (at < tokens.length) {
    const time = timeAt(words, tokens, at, published === null ? undefined : dayNumber(published));
    if (time) found.push(time);
    at = time ? time.last + 1 : at + 1;
  }
  return found;
}

function timeAt(
  words: readonly string[],
  tokens: readonly Token[],
  at: number,
  today: number | undefined,
): TimeExpression | undefined {
  const word = words[at] ?? '';
  if (ISO.test(word)) return same(at, at, oneDay(dayNumber(word as IsoDate)));
  const dated = calendarDate(words, tokens, at, today);
  if (dated) return dated;
  if (YEAR.test(word) && yearStands(words, at)) return same(at, at, yearPeriod(Number(word)));
  if (today === undefined) return undefined;
  const named = NAMED_DAYS[word];
  if (named !== undefined) return same(at, at, oneDay(today + named));
  return relativeTime(words, at, today) ?? ago(words, at, today) ?? weekday(words, at, today);
}

function same(first: number, last: number, period: Period): TimeExpression {
  return { first, last, past: period, future: period };
}

/** A bare number is a year only behind a word that times have. */
function yearStands(words: readonly string[], at: number): boolean {
  return [
    'in',
    'since',
    'of',
    'during',
    'by',
    'until',
    'from',
    'early',
    'late',
    'mid',
    'and',
    'to',
    'before',
    'after',
  ].includes(words[at - 1] ?? '');
}

/** "January 5, 2017", "5 January 2017", "Jan. 5", "January 2017", "in January". */
function calendarDate(
  words: readonly string[],
  tokens: readonly Token[],
  at: number,
  today: number | undefined,
): TimeExpression | undefined {
  const dayFirst = DAY.exec(words[at] ?? '');
  const monthAt = dayFirst ? (words[at + 1] === 'of' ? at + 2 : at + 1) : at;
  const month = monthOf(words[monthAt], tokens[monthAt]);
  if (month === undefined) return undefined;
  let last = words[monthAt + 1] === '.' ? monthAt + 1 : monthAt;
  const dayBehind = dayFirst ? null : DAY.exec(words[last + 1] ?? '');
  if (dayBehind) last += 1;
  const day = dayFirst ?? dayBehind;
  const comma = words[last + 1] === ',' || words[last + 1] === 'of' ? 1 : 0;
  const year = YEAR.test(words[last + 1 + comma] ?? '') ? Number(words[last + 1 + comma]) : undefined;
  if (year !== undefined) last += 1 + comma;
  if (
    !day &&
    year === undefined &&
    !['in', 'last', 'this', 'next', 'since', 'early', 'late', 'mid', 'by', 'of', 'until'].includes(
      words[at - 1] ?? '',
    )
  ) {
    return undefined;
  }
  if (year !== undefined) return same(at, last, dayOrMonth(year, month, day) ?? monthPeriod(year, month));
  if (today === undefined) return undefined;
  const now = isoDate(today);
  const thisYear = Number(now.slice(0, 4));
  const candidates = [thisYear - 1, thisYear, thisYear + 1].map(
    (y) => dayOrMonth(y, month, day) ?? monthPeriod(y, month),
  );
  const past = candidates.filter((period) => period.from <= now).at(-1);
  const future = candidates.find((period) => period.to >= now);
  return past && future ? { first: at, last, past, future } : undefined;
}

function dayOrMonth(year: number, month: number, day: RegExpExecArray | null): Period | undefined {
  if (!day) return monthPeriod(year, month);
  const number = dayOfMonth(year, month, Number(day[1]));
  return number === undefined ? undefined : oneDay(number);
}

function monthOf(word: string | undefined, token: Token | undefined): number | undefined {
  if (word === undefined || token === undefined || !/^[A-Z]/.test(token.text)) return undefined;
  const plain = word.replace('.', '');
  const index = MONTHS.findIndex(
    (month) => month === plain || (plain.length >= 3 && plain !== 'mar' && month.startsWith(plain)),
  );
  if (index < 0 || (plain === 'may' && token.upos === 'AUX')) return undefined;
  return index;
}

/** "last month", "this week", "next year", "earlier this week", "last Tuesday", "last January". */
function relativeTime(words: readonly string[], at: number, today: number): TimeExpression | undefined {
  const step = { last: -1, past: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 }[words[at] ?? ''];
  if (step === undefined) return undefined;
  const now = isoDate(today);
  const year = Number(now.slice(0, 4));
  switch (words[at + 1]) {
    case 'week':
      return same(at, at + 1, weekPeriod(today, step));
    case 'weekend': {
      const { to } = weekPeriod(today, step);
      return same(at, at + 1, days(dayNumber(to) - 1, dayNumber(to)));
    }
    case 'month':
      return same(at, at + 1, monthPeriod(year, Number(now.slice(5, 7)) - 1 + step));
    case 'year':
      return same(at, at + 1, yearPeriod(year + step));
    case 'night':
      return step === -1 ? same(at, at + 1, oneDay(today - 1)) : undefined;
    default: {
      const named = weekday(words, at + 1, today);
      if (!named) return undefined;
      const period = step === 1 ? named.future : named.past;
      return { first: at, last: named.last, past: period, future: step === 0 ? named.future : period };
    }
  }
}

/** "three days ago", "a week ago", "two months earlier" is left alone: earlier than what, the sentence must say. */
function ago(words: readonly string[], at: number, today: number): TimeExpression | undefined {
  if (words[at + 2] !== 'ago') return undefined;
  const word = words[at] ?? '';
  const count =
    word === 'a' || word === 'an' ? 1 : NUMBERS.includes(word) ? NUMBERS.indexOf(word) : Number(word);
  if (!Number.isInteger(count) || count > 1000) return undefined;
  const now = isoDate(today);
  const [year, month] = [Number(now.slice(0, 4)), Number(now.slice(5, 7)) - 1];
  switch (words[at + 1]?.replace(/s$/, '')) {
    case 'day':
      return same(at, at + 2, oneDay(today - count));
    case 'week':
      return same(at, at + 2, weekPeriod(today, -count));
    case 'month':
      return same(at, at + 2, monthPeriod(year, month - count));
    case 'year':
      return year - count > 0 ? same(at, at + 2, yearPeriod(year - count)) : undefined;
    default:
      return undefined;
  }
}

function weekday(words: readonly string[], at: number, today: number): TimeExpression | undefined {
  const index = WEEKDAYS.indexOf(words[at] ?? '');
  if (index < 0) return undefined;
  const back = (weekdayOf(today) - index + 7) % 7;
  const ahead = (index - weekdayOf(today) + 7) % 7;
  return { first: at, last: at, past: oneDay(today - back), future: oneDay(today + ahead) };
}
