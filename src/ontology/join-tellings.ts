import type { Period } from './event.ts';
import type { IsoDate } from './ids.ts';
import { readToldId, type ToldId, writeToldId } from './told-id.ts';

/** A told id, and when the article that tells it was printed. */
export interface Telling {
  readonly id: string;
  readonly publishedOn: IsoDate | null;
}

/** How far apart, in days, tellings may be that have a say in what another is joined to. */
export const JOINING_REACH = 100;

/** Longer periods than a month say too little of when something was to be taken for a day within them. */
const LONGEST_DAYS = 31;
/** An undated telling belongs to what it is printed near: after the announcement, and until shortly after the day. */
const NEAR_DAYS = 3;
const ANNOUNCED_DAYS = 60;

/**
 * Tells which tellings are of the same thing. Of one family, a period joins the only shorter one within it ("in
 * February" and "on 23 February"); an undated telling joins the only dated ones that it is printed near. Where there is
 * a choice nothing is joined. Undated meetings that join nothing are the same within a calendar month, undated events
 * only if they were printed on one day.
 *
 * A function of the set of tellings: their order, and tellings farther away than `JOINING_REACH`, do not matter.
 *
 * @returns for each told id the id of what it tells of
 */
export function joinTellings(tellings: Iterable<Telling>): ReadonlyMap<string, string> {
  const families = new Map<string, Map<string, Told>>();
  for (const { id, publishedOn } of tellings) {
    const read = readToldId(id);
    const family = families.get(read.family) ?? new Map<string, Told>();
    families.set(read.family, family);
    const told = family.get(id) ?? { ...read, id, prints: [] };
    if (publishedOn !== null) told.prints.push(dayOf(publishedOn));
    family.set(id, told);
  }
  const joined = new Map<string, string>();
  for (const family of families.values()) joinFamily([...family.values()], joined);
  return joined;
}

interface Told extends ToldId {
  readonly id: string;
  readonly prints: number[];
}

interface Dated extends Told {
  readonly period: Period;
}

/** One thing, with the days on which it was told with its date. */
interface Group {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly prints: number[];
}

function joinFamily(family: readonly Told[], joined: Map<string, string>): void {
  const dated = family.filter((told): told is Dated => told.period !== null);
  const narrow = dated.filter(({ period }) => dayOf(period.to) - dayOf(period.from) < LONGEST_DAYS);
  const shortest = narrow.filter((one) => !narrow.some((other) => other !== one && lies(other, one)));
  const groups = new Map<string, Group>();
  for (const told of dated) {
    const within = narrow.includes(told) ? shortest.filter((one) => lies(one, told)) : [];
    const home = within.length === 1 && within[0] ? within[0] : told;
    joined.set(told.id, home.id);
    if (!narrow.includes(told)) continue;
    const group = groups.get(home.id) ?? {
      ...{ id: home.id, from: dayOf(home.period.from), to: dayOf(home.period.to), prints: [] },
    };
    group.prints.push(...told.prints);
    groups.set(home.id, group);
  }
  for (const told of family)
    if (told.period === null) joined.set(told.id, homeOf(told, [...groups.values()]));
}

function homeOf(told: Told, groups: readonly Group[]): string {
  const day =
    told.printed !== null && /^\d{4}-\d\d-\d\d$/.test(told.printed) ? dayOf(told.printed) : undefined;
  if (day === undefined) return told.id;
  const near = groups.filter((group) => isNear(day, group));
  if (near.length === 1 && near[0]) return near[0].id;
  const month = told.printed?.slice(0, 7) ?? null;
  return told.family.startsWith('meeting:') ? writeToldId({ ...told, printed: month }) : told.id;
}

function isNear(day: number, { from, to, prints }: Group): boolean {
  if (Math.abs(day - from) > ANNOUNCED_DAYS) return false;
  const announced = Math.min(from, ...prints);
  return (
    (day >= announced - NEAR_DAYS && day <= to + NEAR_DAYS) ||
    prints.some((print) => Math.abs(day - print) <= NEAR_DAYS)
  );
}

function lies(one: Dated, other: Dated): boolean {
  return other.period.from <= one.period.from && one.period.to <= other.period.to;
}

function dayOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}
