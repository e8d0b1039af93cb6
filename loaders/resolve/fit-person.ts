import type { CountryCode, EntityId, IsoDate } from '../../src/ontology/index.ts';
import { heldOn, type RoughDate, type Tenure } from './registry/offices.ts';
import { nationsOf, type RegisteredPerson } from './registry/people.ts';
import type { PersonIndex } from './registry/person-index.ts';

/** What an article says of a person beside his name. */
export interface Office {
  readonly officeClass: string;
  /** As one would print it. */
  readonly office: string;
  /** Whom the office is with, where the article says so. */
  readonly of: readonly EntityId[];
  readonly former: boolean;
}

/** How a person is called at one place of the article. */
export interface Calling {
  readonly keys: readonly string[];
  readonly text: string;
  readonly registered: readonly RegisteredPerson[];
  readonly offices: readonly Office[];
  /** Countries that the words around the name give. */
  readonly countries: readonly CountryCode[];
}

/** Titles that say nothing of an office. */
const COURTESY = new Set(['courtesy', 'profession', 'academic', 'former']);
/** Titles that one keeps whatever the office, or that any office may go by: "General Musharraf", "Chairman Arafat". */
const RANKS = new Set([
  'officer',
  'cleric',
  'prince',
  'chairman',
  'chief',
  'minister',
  'leader',
  'commander',
]);
const HIGH_OFFICES = new Set([
  'head-of-state',
  'head-of-government',
  'minister:foreign',
  'supreme-leader',
  'secretary-general',
  'leader',
  'head',
]);
const LEADING = new Set(['head-of-state', 'head-of-government', 'supreme-leader', 'leader']);
/** Classes of titles that the heads of organizations bear. */
const HEADING = new Set([
  'head-of-state',
  'chairman',
  'director',
  'chief',
  'leader',
  'commissioner',
  'secretary-general',
]);

export function isCourtesy(officeClass: string): boolean {
  return COURTESY.has(officeClass);
}

/** Whether the words around a name allow this person: another country's minister is another person. */
export function agrees(person: RegisteredPerson, { offices, countries }: Calling): boolean {
  const [country] = countries;
  const nations = nationsOf(person);
  if (countries.length !== 1 || country === undefined || nations.size === 0 || nations.has(country))
    return true;
  return offices.length > 0 && offices.every(({ former }) => former);
}

/** Years before and after a term of office in which a lesser official may still be who is meant. */
const YEARS_AROUND = 5;

/** Whether one of the many lesser officials may be meant by his name: the text has his country, or it is about his time. */
export function isLikely(person: RegisteredPerson, calling: Calling, day: IsoDate | null): boolean {
  if (!agrees(person, calling)) return false;
  if (calling.countries.length === 1) return true;
  const year = Number(day?.slice(0, 4) ?? Number.NaN);
  return person.tenures.some(({ from, to }) => {
    const begin = Number(from?.slice(0, 4) ?? to?.slice(0, 4)) - YEARS_AROUND;
    return begin <= year && year <= Number(to?.slice(0, 4) ?? begin + 2 * YEARS_AROUND) + YEARS_AROUND;
  });
}

/** Of the persons with the whole name, the one whose title, then whose time in office, fits; null if that doesn't decide. */
export function namesake(calling: Calling, day: IsoDate | null): RegisteredPerson | null {
  const candidates = calling.registered.filter((person) => agrees(person, calling));
  if (candidates.length <= 1) return candidates[0] ?? null;
  const titled = candidates.filter((person) => holdsTitle(person, calling, day));
  return only(titled) ?? only(candidates.filter((person) => inOffice(person, day)));
}

/**
 * Whom a title and a surname must mean: who holds that title on the day or did within a year of it; for a mere rank who is
 * in any office; else the only one of that surname who ever held it, for articles are printed long after, or undated.
 */
export function titledPerson(
  people: PersonIndex,
  calling: Calling,
  day: IsoDate | null,
): RegisteredPerson | null {
  const named = people.bySurname(calling.keys);
  const candidates = named.filter((person) => agrees(person, calling));
  const known = day !== null || calling.countries.length > 0;
  const holder = known ? only(candidates.filter((person) => holdsTitle(person, calling, day))) : null;
  if (holder) return holder;
  const ranks = calling.offices.filter(
    ({ officeClass }) => RANKS.has(officeClass) || isCourtesy(officeClass),
  );
  if (ranks.length === calling.offices.length && calling.offices.length > 0) {
    const ranked = only(candidates.filter((person) => inOffice(person, day)));
    return ranked ?? (named.length === 1 ? only(candidates) : null);
  }
  const ever = candidates.filter((person) => holdsTitle(person, calling, null));
  return named.length === 1 || calling.countries.length === 1 ? only(ever) : null;
}

/**
 * Whom a surname alone must mean: the one in office that day, the one in high office, or the only one there ever was,
 * or who ever led a state.
 */
export function wellKnownPerson(
  people: PersonIndex,
  keys: readonly string[],
  day: IsoDate | null,
): RegisteredPerson | null {
  const named = people.bySurname(keys);
  if (named.length <= 1) return named[0] ?? null;
  const current = named.filter((person) => inOffice(person, day));
  if (current.length > 0)
    return only(current) ?? only(current.filter((person) => inOffice(person, day, HIGH_OFFICES)));
  return only(named.filter(({ tenures }) => tenures.some(({ officeClass }) => LEADING.has(officeClass))));
}

/** The one country of all who bear the surname and ever held the title: enough to tell for whom "President Bush" acts. */
export function likelyCountry(people: PersonIndex, calling: Calling): CountryCode | null {
  const titled = people.bySurname(calling.keys).filter((person) => holdsTitle(person, calling, null));
  const countries = new Set(titled.map(({ country }) => country));
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

function inOffice(
  { tenures }: RegisteredPerson,
  day: IsoDate | null,
  classes?: ReadonlySet<string>,
): boolean {
  if (day === null) return false;
  return tenures.some(
    (tenure) => heldOn(tenure, day) && (classes === undefined || classes.has(tenure.officeClass)),
  );
}

/** Whether a person holds what he is titled, on the day or within a year of it, or ever; a title that says nothing fits nobody. */
function holdsTitle(person: RegisteredPerson, { offices }: Calling, day: IsoDate | null): boolean {
  return offices.some(({ officeClass, former }) => {
    if (isCourtesy(officeClass)) return false;
    return person.tenures.some((tenure) => {
      if (!titleFits(officeClass, tenure)) return false;
      if (day === null || former) return true;
      return heldOn({ ...tenure, to: tenure.to === null ? null : aYearAfter(tenure.to) }, day);
    });
  });
}

/** Whether an office goes by a title of a class: "Secretary Rumsfeld" is one of defense, "President Barroso" of a commission. */
function titleFits(title: string, { officeClass, heads }: Tenure): boolean {
  if (officeClass === title || officeClass.startsWith(`${title}:`)) return true;
  if (title === 'leader') return HIGH_OFFICES.has(officeClass);
  return heads && HEADING.has(title);
}

function aYearAfter(day: RoughDate): RoughDate {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
