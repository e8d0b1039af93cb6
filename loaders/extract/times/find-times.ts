import type { IsoDate, Period, Token } from '../../../src/ontology/index.ts';
import { dayNumber, isoDate } from './calendar.ts';
import { calendarDate, dayAlone, isoDay, yearOrDecade } from './calendar-date.ts';
import { calendarUnit, counted, fromAnchor, namedDay, partOfYear, season, weekday } from './near-time.ts';
import type { TimeContext, TimeExpression, TimeReader } from './time-expression.ts';

/** In the order in which they are asked; the first that reads a time wins. */
const READERS: readonly TimeReader[] = [
  ...[isoDay, fromAnchor, calendarDate, dayAlone, partOfYear, season, yearOrDecade],
  ...[namedDay, weekday, counted, calendarUnit],
];

/**
 * Finds the times that a sentence names and reckons them against the day of publication. Weekdays lie within the
 * week before (of what has been) or after (of what is to come); nothing is guessed where no time is named.
 *
 * @param published the article's own date; without it only full dates and years can be told
 * @param anchor the day that the text spoke of last; "the day before" is reckoned from it
 */
export function findTimes(
  tokens: readonly Token[],
  published: IsoDate | null,
  anchor: IsoDate | null = null,
): readonly TimeExpression[] {
  const words = tokens.map((token) => token.text.toLowerCase());
  const found: TimeExpression[] = [];
  let context: TimeContext = {
    words,
    tokens,
    today: published === null ? undefined : dayNumber(published),
    anchor,
  };
  let at = 0;
  while (at < tokens.length) {
    const time = READERS.reduce<TimeExpression | undefined>(
      (read, reader) => read ?? reader(context, at),
      undefined,
    );
    if (time) found.push(withPartOfDay(words, time));
    const day = time && anchorOf([time]);
    if (day) context = { ...context, anchor: day };
    at = time ? time.last + 1 : at + 1;
  }
  return joinRanges(words, found)
    .map((time) => placed(words, time, published))
    .filter((time) => time !== undefined);
}

const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night']);

/** "Yesterday *evening*". */
function withPartOfDay(words: readonly string[], time: TimeExpression): TimeExpression {
  return PARTS_OF_DAY.has(words[time.last + 1] ?? '') ? { ...time, last: time.last + 1 } : time;
}

/** The last single day that times name: what "the day before" in the next sentence is reckoned from. */
export function anchorOf(times: readonly TimeExpression[]): IsoDate | null {
  const day = times.findLast(({ past }) => past !== null && past.from === past.to);
  return day?.past?.from ?? null;
}

/** "From Monday to Wednesday", "between 2011 and 2014", "Monday and Tuesday": two times are the ends of one. */
function joinRanges(words: readonly string[], times: readonly TimeExpression[]): readonly TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const time of times) {
    const before = joined.at(-1);
    const between = before ? words.slice(before.last + 1, time.first).filter((word) => word !== 'the') : [];
    const ends =
      between.length === 1 && ['to', 'through', 'until', 'and', '-', '–', 'or'].includes(between[0] ?? '');
    if (before && ends) {
      joined[joined.length - 1] = {
        first: before.first,
        last: time.last,
        past: span(before.past, time.past, 'back'),
        future: span(before.future, time.future, 'on'),
      };
    } else if (before && between.length === 1 && between[0] === ',' && isDay(before) && isDay(time)) {
      // "On Friday, Feb. 3, 2017": the date says which Friday.
      joined[joined.length - 1] = { ...time, first: before.first };
    } else joined.push(time);
  }
  return joined;
}

function isDay({ past }: TimeExpression): boolean {
  return past !== null && past.from === past.to;
}

/** From the start of one to the end of the other; of weekdays that wrap around the week, the earlier week is meant. */
function span(one: Period | null, other: Period | null, towards: 'back' | 'on'): Period | null {
  if (!one || !other) return null;
  if (one.from <= other.to) return { from: one.from, to: other.to };
  const week = 7 * (towards === 'back' ? -1 : 1);
  const moved = (day: IsoDate): IsoDate => isoDate(dayNumber(day) + week);
  const [from, to] = towards === 'back' ? [moved(one.from), other.to] : [one.from, moved(other.to)];
  return from <= to ? { from, to } : null;
}

/** Words that put an event beside a time, on no known day: "before Friday", "until March". */
const BESIDE = new Set(['before', 'after', 'until', 'till', 'til', 'pending', 'following', 'beyond']);

/** Reads the preposition before a time: what goes on since 2011 lasts, what is due by Friday lies before it. */
function placed(
  words: readonly string[],
  time: TimeExpression,
  published: IsoDate | null,
): TimeExpression | undefined {
  let at = time.first - 1;
  while (['the', 'early', 'late', 'mid', 'this', 'last'].includes(words[at] ?? '')) at -= 1;
  const opening = words[at] ?? '';
  if (
    BESIDE.has(opening) ||
    (words[at - 1] === 'ahead' && opening === 'of') ||
    (words[at - 1] === 'prior' && opening === 'to')
  )
    return undefined;
  if (opening === 'since') {
    const begun = time.past;
    return published && begun && begun.from <= published
      ? { ...time, past: { from: begun.from, to: published }, future: null }
      : undefined;
  }
  if (opening === 'by') {
    const due = time.future;
    return published && due && due.to >= published
      ? { ...time, past: null, future: { from: published, to: due.to } }
      : undefined;
  }
  return time;
}
