import type { Period } from '../../ontology/index.ts';

/**
 * Writes a period as ISO 8601 does, as short as it goes: a day (`2017-02-23`), a whole month
 * (`2017-01`), a whole year (`2017`), else an interval (`2017-02-20/2017-02-26`).
 */
export function periodText({ from, to }: Period): string {
  if (from === to) return from;
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const month = from.slice(0, 7);
  if (from === `${month}-01` && to === `${month}-${lastDay(month)}`) return month;
  return `${from}/${to}`;
}

function lastDay(month: string): number {
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  next.setUTCDate(0);
  return next.getUTCDate();
}
