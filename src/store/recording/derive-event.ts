import { STATUSES, type Status } from '../../ontology/index.ts';

/** One sentence's word on an event. */
export interface Report {
  readonly article: string;
  readonly publishedOn: string | null;
  readonly status: Status;
  readonly confidence: number;
  readonly mode: string | null;
  readonly place: string | null;
}

/** What an event is by all reports of it together. */
export interface Derived {
  readonly status: Status;
  /** The highest of the reports': copies of one wire story are not independent witnesses. */
  readonly confidence: number;
  /** How many articles report it. */
  readonly articles: number;
  readonly mode: string | null;
  readonly place: string | null;
  /** The day when it was first printed; null where no report's day is known. */
  readonly publishedOn: string | null;
}

/**
 * Derives an event from its reports, whatever their order. The latest published is believed; of one
 * day the stronger status, then the surer sentence. Mode and place are the most believed report's that gives one.
 *
 * @param reports at least one
 */
export function deriveEvent(reports: readonly Report[]): Derived {
  const [first, ...others] = [...reports].sort(byBelief);
  if (first === undefined) throw new RangeError('an event without reports is no event');
  const believed = [first, ...others];
  return {
    status: first.status,
    confidence: Math.max(...believed.map((report) => report.confidence)),
    articles: new Set(believed.map((report) => report.article)).size,
    mode: believed.find((report) => report.mode !== null)?.mode ?? null,
    place: believed.find((report) => report.place !== null)?.place ?? null,
    publishedOn: believed.flatMap((report) => report.publishedOn ?? []).sort()[0] ?? null,
  };
}

function byBelief(one: Report, other: Report): number {
  return (
    compare(other.publishedOn ?? '', one.publishedOn ?? '') ||
    STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status) ||
    other.confidence - one.confidence ||
    compare(one.mode ?? '', other.mode ?? '') ||
    compare(one.place ?? '', other.place ?? '')
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
