import type { IsoDate, Period, Token } from '../../../src/ontology/index.ts';
import { dayNumber, dayOfMonth, isoDate, monthPeriod, oneDay, yearPeriod } from './calendar.ts';
import { nearest, same, type TimeContext, type TimeExpression } from './time-expression.ts';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const DECADE = /^((?:1[5-9]|20)\d)0s$/;
const DAY = /^([12]?\d|3[01])(?:st|nd|rd|th)?$/;
const ORDINAL = /^([12]?\d|3[01])(?:st|nd|rd|th)$/;
const ISO = /^\d{4}-\d\d-\d\d$/;

/** Words behind which a bare month or a bare number is a time. */
const BEFORE_TIMES = new Set([
  ...[
    'in',
    'since',
    'of',
    'during',
    'by',
    'until',
    'till',
    'from',
    'early',
    'late',
    'mid',
    'and',
    'to',
    'before',
    'after',
  ],
  ...[
    'between',
    'last',
    'this',
    'next',
    'through',
    'throughout',
    'for',
    'around',
    'spring',
    'summer',
    'autumn',
    'fall',
    'winter',
  ],
]);

/** "2017-01-05". */
export function isoDay({ words }: TimeContext, at: number): TimeExpression | undefined {
  const word = words[at] ?? '';
  if (!ISO.test(word) || Number.isNaN(Date.parse(word))) return undefined;
  return same(at, at, oneDay(dayNumber(word as IsoDate)));
}

/** "in 1998", "the 1990s". */
export function yearOrDecade({ words }: TimeContext, at: number): TimeExpression | undefined {
  const word = words[at] ?? '';
  const decade = DECADE.exec(word)?.[1];
  if (decade !== undefined) {
    const period = { from: yearPeriod(Number(`${decade}0`)).from, to: yearPeriod(Number(`${decade}9`)).to };
    return same(at, at, period);
  }
  if (!YEAR.test(word) || !BEFORE_TIMES.has(words[at - 1] ?? '')) return undefined;
  return same(at, at, yearPeriod(Number(word)));
}

/** "January 5, 2017", "5 January 2017", "the 5th of January", "Jan. 5", "March 3-5", "January 2017", "in January". */
export function calendarDate(context: TimeContext, at: number): TimeExpression | undefined {
  const { words, tokens, today } = context;
  const dayFirst = dayAt(words, at);
  const monthAt = dayFirst ? (words[dayFirst.last + 1] === 'of' ? dayFirst.last + 2 : dayFirst.last + 1) : at;
  const month = monthOf(words[monthAt], tokens[monthAt]);
  if (month === undefined) return undefined;
  let last = words[monthAt + 1] === '.' ? monthAt + 1 : monthAt;
  const dayBehind = dayFirst ? undefined : dayAt(words, last + 1);
  if (dayBehind) last = dayBehind.last;
  const days = dayFirst ?? dayBehind;
  const gap = words[last + 1] === ',' || words[last + 1] === 'of' ? 1 : 0;
  const year = YEAR.test(words[last + 1 + gap] ?? '') ? Number(words[last + 1 + gap]) : undefined;
  if (year !== undefined) last += 1 + gap;
  const bare = !days && year === undefined;
  if (bare && !BEFORE_TIMES.has(words[at - 1] ?? '') && !/^(?:mid|early|late)-/.test(words[at] ?? '')) {
    return undefined;
  }
  const periodIn = (of: number): Period | undefined =>
    days ? daysPeriod(of, month, days.from, days.to) : monthPeriod(of, month);
  if (year !== undefined) {
    const period = periodIn(year);
    return period && same(at, last, period);
  }
  if (today === undefined) return undefined;
  const now = isoDate(today);
  const years = [-1, 0, 1].map((step) => Number(now.slice(0, 4)) + step);
  const step = { last: -1, next: 1 }[words[at - 1] ?? ''];
  const candidates = years.map(periodIn).filter((period) => period !== undefined);
  if (step === undefined) return nearest(at, last, candidates, now);
  const named =
    step < 0 ? candidates.filter(({ to }) => to < now).at(-1) : candidates.find(({ from }) => from > now);
  return named && same(at - 1, last, named);
}

/** "on the 3rd": of this month or its neighbours. */
export function dayAlone({ words, today }: TimeContext, at: number): TimeExpression | undefined {
  const day = ORDINAL.exec(words[at] ?? '')?.[1];
  if (today === undefined || day === undefined) return undefined;
  if (words[at - 1] !== 'the' || words[at - 2] !== 'on' || words[at + 1] === 'of') return undefined;
  const now = isoDate(today);
  const [year, month] = [Number(now.slice(0, 4)), Number(now.slice(5, 7)) - 1];
  const candidates = [-1, 0, 1]
    .map((step) => daysPeriod(year, month + step, Number(day), Number(day)))
    .filter((period) => period !== undefined);
  return nearest(at, at, candidates, now);
}

interface Days {
  readonly from: number;
  readonly to: number;
  readonly last: number;
}

/** A day of the month or, in "3-5", "3 - 5", some. */
function dayAt(words: readonly string[], at: number): Days | undefined {
  const joined = /^(\d{1,2})[-–](\d{1,2})$/.exec(words[at] ?? '');
  if (joined) return { from: Number(joined[1]), to: Number(joined[2]), last: at };
  const from = DAY.exec(words[at] ?? '')?.[1];
  if (from === undefined) return undefined;
  const to = /^[-–]$/.test(words[at + 1] ?? '') ? DAY.exec(words[at + 2] ?? '')?.[1] : undefined;
  return to === undefined
    ? { from: Number(from), to: Number(from), last: at }
    : { from: Number(from), to: Number(to), last: at + 2 };
}

function daysPeriod(year: number, month: number, from: number, to: number): Period | undefined {
  const [first, last] = [dayOfMonth(year, month, from), dayOfMonth(year, month, to)];
  return first === undefined || last === undefined || last < first
    ? undefined
    : { from: isoDate(first), to: isoDate(last) };
}

/** The month that a word names, from 0; "may" and "march" only with a capital. */
export function monthOf(word: string | undefined, token: Token | undefined): number | undefined {
  if (word === undefined || token === undefined) return undefined;
  const [, prefix = '', name = ''] = /^((?:mid|early|late)-)?(.+?)\.?$/.exec(word) ?? [];
  if (!/^[A-Z]/.test(token.text.slice(prefix.length))) return undefined;
  const index = MONTHS.findIndex(
    (month) =>
      month === name ||
      (name.length >= 3 && name !== 'mar' && month.startsWith(name)) ||
      (name === 'mar' && word === 'mar.' && month === 'march') ||
      (name === 'sept' && month === 'september'),
  );
  if (index < 0 || (name === 'may' && token.upos === 'AUX')) return undefined;
  return index;
}
