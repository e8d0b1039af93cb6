import type { IsoDate, Period } from '../../../src/ontology/index.ts';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01, so that dates can be reckoned with as whole numbers. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

/** The date of a day number. */
export function isoDate(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}

/** The day of the week: 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** A single day as a period. */
export function oneDay(day: number): Period {
  return { from: isoDate(day), to: isoDate(day) };
}

/** The days from the first to the last, both included. */
export function days(first: number, last: number): Period {
  return { from: isoDate(first), to: isoDate(last) };
}

/** A month of a year; months count from 0 and may run over either end of the year. */
export function monthPeriod(year: number, month: number): Period {
  const first = Date.UTC(year, month, 1) / DAY_MS;
  const next = Date.UTC(year, month + 1, 1) / DAY_MS;
  return days(first, next - 1);
}

/** A whole year. */
export function yearPeriod(year: number): Period {
  return {
    from: `${String(year).padStart(4, '0')}-01-01` as IsoDate,
    to: `${String(year).padStart(4, '0')}-12-31` as IsoDate,
  };
}

/** The week from Monday to Sunday that holds the day, `offset` weeks on. */
export function weekPeriod(day: number, offset: number): Period {
  const monday = day - ((weekdayOf(day) + 6) % 7) + offset * 7;
  return days(monday, monday + 6);
}

/** A day of a month, or undefined where the month has no such day. */
export function dayOfMonth(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === ((month % 12) + 12) % 12 ? Math.round(date.getTime() / DAY_MS) : undefined;
}

/** A quarter of a year; quarters count from 0 and may run over either end of the year. */
export function quarterPeriod(year: number, quarter: number): Period {
  return { from: monthPeriod(year, quarter * 3).from, to: monthPeriod(year, quarter * 3 + 2).to };
}

/** The three months that open with `month`, counted from 0; winter runs into the next year. */
export function seasonPeriod(year: number, month: number): Period {
  return { from: monthPeriod(year, month).from, to: monthPeriod(year, month + 2).to };
}
