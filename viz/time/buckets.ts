/** One bar of the histogram: days by number, both included. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly cooperation: number;
  readonly conflict: number;
}

export interface Buckets {
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  readonly bars: readonly Bar[];
  /** Where to write years, months or days under the bars; about so many. */
  ticks(many: number): readonly { readonly day: number; readonly label: string }[];
}

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const DAY_MS = 86_400_000;
const LENGTHS: readonly (readonly [Unit, number])[] = [
  ['day', 1],
  ['week', 7],
  ['month', 30.44],
  ['quarter', 91.3],
  ['year', 365.25],
];

/** Days since 1970. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

export function dayText(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(day: string, by: number): string {
  return dayText(dayNumber(day) + by);
}

/**
 * Sums events up by the smallest unit that fits.
 *
 * @param days day, events of cooperation, events of conflict; in the order of time
 * @param most how many bars there is room for
 */
export function bucketsOf(days: readonly (readonly [string, number, number])[], most: number): Buckets {
  const [first] = days;
  const last = days.at(-1);
  const from = first === undefined ? 0 : dayNumber(first[0]);
  const to = last === undefined ? 0 : dayNumber(last[0]);
  const [unit] = LENGTHS.find(([, length]) => (to - from) / length <= most) ?? ['year', 365.25];
  const bars = new Map<string, { from: number; to: number; cooperation: number; conflict: number }>();
  for (const [day, cooperation, conflict] of days) {
    const begin = beginOf(day, unit);
    const bar = bars.get(begin) ?? {
      from: dayNumber(begin),
      to: dayNumber(nextOf(begin, unit)) - 1,
      cooperation: 0,
      conflict: 0,
    };
    bar.cooperation += cooperation;
    bar.conflict += conflict;
    bars.set(begin, bar);
  }
  const all = [...bars.values()];
  const start = all[0]?.from ?? from;
  const end = all.at(-1)?.to ?? to;
  return { unit, from: start, to: end, bars: all, ticks: (many) => ticksOf(start, end, many) };
}

function beginOf(day: string, unit: Unit): string {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  switch (unit) {
    case 'day':
      return day;
    case 'week': {
      const number = dayNumber(day);
      // The first of January 1970 was a Thursday; weeks begin on Monday (ISO 8601).
      return dayText(number - ((number + 3) % 7));
    }
    case 'month':
      return `${day.slice(0, 7)}-01`;
    case 'quarter':
      return `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    case 'year':
      return `${year}-01-01`;
  }
}

function nextOf(begin: string, unit: Unit): string {
  if (unit === 'day') return addDays(begin, 1);
  if (unit === 'week') return addDays(begin, 7);
  const date = new Date(`${begin}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + { month: 1, quarter: 3, year: 12 }[unit]);
  return date.toISOString().slice(0, 10);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

function ticksOf(from: number, to: number, many: number): readonly { day: number; label: string }[] {
  if (to - from < 45) {
    const step = Math.max(1, Math.ceil((to - from + 1) / Math.max(1, many)));
    const ticks = [];
    for (let day = from; day <= to; day += step) {
      const text = dayText(day);
      ticks.push({ day, label: `${Number(text.slice(8))} ${MONTHS[Number(text.slice(5, 7)) - 1]}` });
    }
    return ticks;
  }
  const months = (to - from) / 30.44;
  const step = MONTH_STEPS.find((one) => months / one <= Math.max(1, many)) ?? 1200;
  const first = new Date(from * DAY_MS);
  let month = first.getUTCFullYear() * 12 + first.getUTCMonth();
  month = Math.ceil(month / step) * step;
  const ticks = [];
  for (; ; month += step) {
    const day = Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS);
    if (day > to) return ticks;
    const year = String(Math.floor(month / 12));
    if (day >= from) ticks.push({ day, label: step >= 12 ? year : `${MONTHS[month % 12]} ${year}` });
  }
}
