import type { Period } from './event.ts';
import type { IsoDate } from './ids.ts';

/**
 * The id of an event or meeting as one article tells of it: what it is, and when it was, or else when it was printed.
 * `event:3f8a0c…@2017-02-23`, `meeting:90b1…@2017-02-01/2017-02-28`, `event:3f8a0c…@~2017-02-24`.
 */
export interface ToldId {
  /** What it is, whenever it was: those of one family may be the same. */
  readonly family: string;
  /** When it was said to be; null where nobody said. */
  readonly period: Period | null;
  /** For what has no period: the day that it was printed, or else something that nothing else shares. */
  readonly printed: string | null;
}

/** Writes a told id; the inverse of `readToldId`. */
export function writeToldId({ family, period, printed }: ToldId): string {
  if (period === null) return `${family}@~${printed ?? 'undated'}`;
  return `${family}@${period.from === period.to ? period.from : `${period.from}/${period.to}`}`;
}

/** Reads a told id; one without a time is a family of its own, always the same. */
export function readToldId(id: string): ToldId {
  const at = id.lastIndexOf('@');
  if (at < 0) return { family: id, period: null, printed: null };
  const [family, time] = [id.slice(0, at), id.slice(at + 1)];
  if (time.startsWith('~')) return { family, period: null, printed: time.slice(1) };
  const [from, to = from] = time.split('/') as [IsoDate, IsoDate?];
  return { family, period: { from, to }, printed: null };
}
