import type { Period } from '../../../src/ontology/index.ts';
import {
  dayNumber,
  days,
  isoDate,
  monthPeriod,
  oneDay,
  quarterPeriod,
  seasonPeriod,
  weekdayOf,
  weekPeriod,
  yearPeriod,
} from './calendar.ts';
import { countOf, nearest, same, type TimeContext, type TimeExpression } from './time-expression.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const SHORT_WEEKDAYS = ['sun.', 'mon.', 'tue.', 'wed.', 'thu.', 'fri.', 'sat.'];
const NAMED_DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
const STEPS: Readonly<Record<string, number>> = {
  ...{ last: -1, past: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 },
};
const SEASONS: Readonly<Record<string, number>> = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 };
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** "yesterday", "today", "tomorrow", "the day before yesterday", "overnight", "this morning". */
export function namedDay({ words, today }: TimeContext, at: number): TimeExpression | undefined {
  if (today === undefined) return undefined;
  const word = words[at] ?? '';
  if (word === 'day' && words[at + 1] === 'before' && words[at + 2] === 'yesterday')
    return same(at, at + 2, oneDay(today - 2));
  if (word === 'day' && words[at + 1] === 'after' && words[at + 2] === 'tomorrow')
    return same(at, at + 2, oneDay(today + 2));
  if (word === 'overnight') return { first: at, last: at, past: days(today - 1, today), future: null };
  if (word === 'this' && ['morning', 'afternoon', 'evening'].includes(words[at + 1] ?? ''))
    return same(at, at + 1, oneDay(today));
  const step = NAMED_DAYS[word];
  return step === undefined ? undefined : same(at, at, oneDay(today + step));
}

/** "Tuesday", "last Tuesday", "Tues."; of the past the last one there was, today's own among them, else the next. */
export function weekday({ words, today }: TimeContext, at: number): TimeExpression | undefined {
  if (today === undefined) return undefined;
  const step = STEPS[words[at] ?? ''];
  const nameAt = step === undefined ? at : at + 1;
  const name = words[nameAt] ?? '';
  const index = Math.max(WEEKDAYS.indexOf(name), SHORT_WEEKDAYS.indexOf(name));
  if (index < 0) return undefined;
  const back = (weekdayOf(today) - index + 7) % 7;
  const ahead = (index - weekdayOf(today) + 7) % 7;
  if (step === -1) return same(at, nameAt, oneDay(today - (back || 7)));
  if (step === 1) return same(at, nameAt, oneDay(today + (ahead || 7)));
  return { first: at, last: nameAt, past: oneDay(today - back), future: oneDay(today + ahead) };
}

/** "last month", "this week", "next year", "last night", "next spring", "over the weekend". */
export function calendarUnit({ words, today }: TimeContext, at: number): TimeExpression | undefined {
  if (today === undefined) return undefined;
  if (words[at] === 'weekend' && words[at - 1] === 'the') return weekend(at, at, today);
  const step = STEPS[words[at] ?? ''];
  if (step === undefined) return undefined;
  const unit = words[at + 1] ?? '';
  if (unit === 'night') return step === -1 ? same(at, at + 1, oneDay(today - 1)) : undefined;
  if (unit === 'weekend') {
    const { past, future } = weekend(at, at + 1, today);
    return { first: at, last: at + 1, past: step === 1 ? future : past, future: step === -1 ? past : future };
  }
  const season = SEASONS[unit];
  if (season !== undefined) return seasonNear(at, at + 1, season, step, today);
  // "The previous day" is told from another day than that of the printing.
  const period = unit === 'day' ? undefined : unitPeriod(unit, step, today);
  return period && same(at, at + 1, period);
}

function weekend(first: number, last: number, today: number): TimeExpression {
  const saturday = today - ((weekdayOf(today) + 1) % 7);
  const within = today - saturday < 2;
  return {
    first,
    last,
    past: days(saturday, saturday + 1),
    future: within ? days(saturday, saturday + 1) : days(saturday + 7, saturday + 8),
  };
}

function unitPeriod(unit: string, step: number, today: number): Period | undefined {
  const [year, month] = yearAndMonth(today);
  switch (unit.replace(/s$/, '')) {
    case 'day':
      return oneDay(today + step);
    case 'week':
      return weekPeriod(today, step);
    case 'month':
      return monthPeriod(year, month + step);
    case 'quarter':
      return quarterPeriod(year, Math.floor(month / 3) + step);
    case 'year':
      return year + step > 0 ? yearPeriod(year + step) : undefined;
    default:
      return undefined;
  }
}

function seasonNear(
  first: number,
  last: number,
  season: number,
  step: number,
  today: number,
): TimeExpression {
  const now = isoDate(today);
  const [year] = yearAndMonth(today);
  const candidates = [-2, -1, 0, 1].map((offset) => seasonPeriod(year + offset, season));
  if (step === -1) {
    const before = candidates.filter(({ to }) => to < now).at(-1);
    return { first, last, past: before ?? null, future: before ?? null };
  }
  if (step === 1) {
    const after = candidates.find(({ from }) => from > now);
    return { first, last, past: after ?? null, future: after ?? null };
  }
  return nearest(first, last, candidates, now);
}

/** "in the spring", "the summer of 2016", "in winter 2016": seasons as the north has them. */
export function season({ words, today }: TimeContext, at: number): TimeExpression | undefined {
  const month = SEASONS[words[at] ?? ''];
  if (month === undefined) return undefined;
  const gap = words[at + 1] === 'of' ? 1 : 0;
  const year = words[at + 1 + gap] ?? '';
  if (YEAR.test(year)) return same(at, at + 1 + gap, seasonPeriod(Number(year), month));
  const stands = words[at - 1] === 'in' || (words[at - 1] === 'the' && words[at - 2] === 'in');
  return today !== undefined && stands ? seasonNear(at, at, month, 0, today) : undefined;
}

/** "the third quarter of 2017", "Q3 2017", "the first half of 2017", "in Q3". */
export function partOfYear({ words, today }: TimeContext, at: number): TimeExpression | undefined {
  const short = /^q([1-4])$/.exec(words[at] ?? '')?.[1];
  const rank = QUARTERS.indexOf(words[at] ?? '');
  const half = rank >= 0 && rank < 2 && words[at + 1] === 'half';
  if (short === undefined && !half && !(rank >= 0 && words[at + 1] === 'quarter')) return undefined;
  let last = short === undefined ? at + 1 : at;
  const periodIn = (year: number): Period =>
    half
      ? { from: quarterPeriod(year, rank * 2).from, to: quarterPeriod(year, rank * 2 + 1).to }
      : quarterPeriod(year, short === undefined ? rank : Number(short) - 1);
  const gap = words[last + 1] === 'of' ? 1 : 0;
  const year = words[last + 1 + gap] ?? '';
  if (YEAR.test(year)) {
    last += 1 + gap;
    return same(at, last, periodIn(Number(year)));
  }
  if (today === undefined || half) return undefined;
  const [now] = yearAndMonth(today);
  return nearest(at, last, [now - 1, now, now + 1].map(periodIn), isoDate(today));
}

/** "three days ago", "a week ago", "in two weeks", "the past three months", "the next two days". */
export function counted({ words, today }: TimeContext, at: number): TimeExpression | undefined {
  if (today === undefined) return undefined;
  const span = STEPS[words[at] ?? ''];
  const count = countOf(words[span === undefined ? at : at + 1]);
  if (count === undefined) return undefined;
  if (span !== undefined) {
    const period = unitPeriod(words[at + 2] ?? '', span * count, today);
    if (!period || span === 0) return undefined;
    const unit = (words[at + 2] ?? '').replace(/s$/, '');
    const far =
      unit === 'month' || unit === 'year'
        ? sameDay(today, unit, span * count)
        : today + span * count * (unit === 'week' ? 7 : 1);
    return same(at, at + 2, span < 0 ? days(far, today) : days(today, far));
  }
  if (words[at + 2] === 'ago') {
    const period = unitPeriod(words[at + 1] ?? '', -count, today);
    return period && same(at, at + 2, period);
  }
  if (words[at - 1] === 'in' || words[at - 1] === 'within') {
    const period = unitPeriod(words[at + 1] ?? '', count, today);
    if (!period) return undefined;
    const within = words[at - 1] === 'within' ? { from: isoDate(today), to: period.to } : period;
    return { first: at, last: at + 1, past: null, future: within };
  }
  return undefined;
}

function sameDay(today: number, unit: string, step: number): number {
  const date = new Date(`${isoDate(today)}T00:00:00Z`);
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + step);
  else date.setUTCFullYear(date.getUTCFullYear() + step);
  return Math.round(date.getTime() / 86_400_000);
}

const DAY_STEPS: Readonly<Record<string, number>> = { previous: -1, following: 1, next: 1, same: 0 };

/** "the previous day", "the day before", "two days later", "that day": told from the day that was spoken of last. */
export function fromAnchor({ words, anchor }: TimeContext, at: number): TimeExpression | undefined {
  if (anchor === null) return undefined;
  const day = dayNumber(anchor);
  const named = DAY_STEPS[words[at] ?? ''];
  if (words[at - 1] === 'the' && words[at + 1] === 'day' && named !== undefined)
    return same(at, at + 1, oneDay(day + named));
  if (words[at - 1] === 'the' && words[at] === 'day' && ['before', 'after'].includes(words[at + 1] ?? '')) {
    const end = words[at + 2] ?? '.';
    if (/^[.,;)]$|^and$/.test(end))
      return same(at, at + 1, oneDay(day + (words[at + 1] === 'after' ? 1 : -1)));
  }
  if (words[at] === 'that' && words[at + 1] === 'day') return same(at, at + 1, oneDay(day));
  const count = countOf(words[at]);
  if (count !== undefined && /^days?$/.test(words[at + 1] ?? '')) {
    if (words[at + 2] === 'later') return same(at, at + 2, oneDay(day + count));
    if (words[at + 2] === 'earlier') return same(at, at + 2, oneDay(day - count));
  }
  return undefined;
}

function yearAndMonth(today: number): readonly [number, number] {
  const now = isoDate(today);
  return [Number(now.slice(0, 4)), Number(now.slice(5, 7)) - 1];
}
