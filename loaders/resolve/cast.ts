import {
  type CountryCode,
  contentId,
  type EntityId,
  type IsoDate,
  nameKey,
} from '../../src/ontology/index.ts';
import type { EntityBook } from './entity-book.ts';
import { heldOn, type RegisteredPerson } from './registry/people.ts';
import { fullNameForms, surnameFirst } from './registry/person-index.ts';
import type { Registry } from './registry/registry.ts';
import { slug } from './registry/slug.ts';

/** What an article says of a person beside his name. */
export interface Office {
  readonly officeClass: string;
  /** As one would print it. */
  readonly office: string;
  /** Whom the office is with, where the article says so. */
  readonly of: readonly EntityId[];
  readonly former: boolean;
}

/** A person of the article. */
export interface Member {
  id: EntityId;
  readonly name: string;
  readonly keys: readonly string[];
  country: CountryCode | null;
  readonly registered: RegisteredPerson | null;
  readonly offices: Office[];
  readonly gender: 'he' | 'she' | null;
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

/** The persons of an article: who has been called by a full name, or is known by office. */
export interface Cast {
  readonly members: readonly Member[];
  /** Takes in a person by full name, or by a title and surname; null if it can't be told who is meant. */
  introduce(calling: Calling): Member | null;
  /** Takes in a person of the registry. */
  admit(person: RegisteredPerson): Member;
  /** The one member whom a surname, or another part of a name, can mean. */
  bySurname(calling: Calling): Member | null;
  /** Who must be meant by a surname alone that the article doesn't explain: somebody in high office that day. */
  wellKnown(keys: readonly string[]): Member | null;
  /** Gives members that the registry lacks their ids, when all is known of them; call it once. */
  settle(): void;
}

const HIGH_OFFICES = new Set([
  'head-of-state',
  'head-of-government',
  'minister:foreign',
  'supreme-leader',
  'secretary-general',
  'leader',
]);
const COURTESY = new Set(['courtesy', 'profession', 'academic', 'former']);

export function createCast(registry: Registry, day: IsoDate | null, book: EntityBook): Cast {
  let settled = false;
  const members: Member[] = [];
  const byId = new Map<EntityId, Member>();

  function admit(person: RegisteredPerson): Member {
    const known = byId.get(person.id);
    if (known) return known;
    const keys = nameKey(person.name).split(' ');
    return join({
      id: person.id,
      name: person.name,
      keys,
      country: person.country,
      registered: person,
      offices: [],
      gender: genderOf(keys),
    });
  }

  function join(member: Member): Member {
    members.push(member);
    byId.set(member.id, member);
    if (settled) enter(member);
    return member;
  }

  function genderOf(keys: readonly string[]): 'he' | 'she' | null {
    if (keys.some((key) => registry.women.has(key))) return 'she';
    return registry.givenNames.has(keys[0] ?? '') ? 'he' : null;
  }

  function note(member: Member, { offices, countries }: Calling): Member {
    for (const office of offices) member.offices.push(office);
    if (member.country === null && member.registered === null && countries.length === 1)
      member.country = countries[0] ?? null;
    return member;
  }

  function introduce(calling: Calling): Member | null {
    const { keys, registered } = calling;
    const fits = registered.filter((person) => agrees(person, calling));
    const chosen = closest(fits, calling, day);
    if (chosen) return note(admit(chosen), calling);
    if (keys.length > 1) {
      const same = members.filter((member) => sameFullName(member, keys) && consistent(member, calling));
      if (same.length === 1 && same[0]) return note(same[0], calling);
    }
    const met = bySurname(calling);
    if (met) return note(met, calling);
    const inOffice = registry.people
      .bySurname(keys)
      .filter((person) => agrees(person, calling) && holds(person, calling, day));
    if (inOffice.length === 1 && inOffice[0]) return note(admit(inOffice[0]), calling);
    const named = keys.length > 1 || calling.offices.some(({ officeClass }) => !COURTESY.has(officeClass));
    if (!named) return null;
    const country = calling.countries.length === 1 ? (calling.countries[0] ?? null) : null;
    const id = `person:${slug(calling.text)}#${members.length}` as EntityId;
    const member: Member = {
      id,
      name: plainName(calling.text),
      keys,
      country,
      registered: null,
      offices: [],
      gender: genderOf(keys),
    };
    return note(join(member), calling);
  }

  function bySurname(calling: Calling): Member | null {
    const candidates = members.filter(
      (member) => isPartOf(calling.keys, member) && consistent(member, calling),
    );
    return candidates.length === 1 ? (candidates[0] ?? null) : null;
  }

  function wellKnown(keys: readonly string[]): Member | null {
    if (day === null) return null;
    const found = registry.people
      .bySurname(keys)
      .filter(({ tenures }) =>
        tenures.some((tenure) => HIGH_OFFICES.has(tenure.officeClass) && heldOn(tenure, day)),
      );
    return found.length === 1 && found[0] ? admit(found[0]) : null;
  }

  function settle(): void {
    settled = true;
    for (const member of members) {
      if (member.registered === null) {
        const office = member.offices.find(
          ({ officeClass, former }) => !former && !COURTESY.has(officeClass),
        );
        const held = office ? `${office.officeClass}|${office.of.join('|')}` : null;
        const key = contentId([nameKey(member.name), member.country, held]);
        member.id = `person:${slug(member.name)}~${key}` as EntityId;
      }
      enter(member);
    }
  }

  function enter({ id, name, country, registered, offices }: Member): void {
    book.person(id, name, country, registered?.aliases ?? []);
    for (const { office, of, from, to, officeClass } of registered?.tenures ?? []) {
      if (day !== null && !heldOn({ office, of, from, to, officeClass }, day)) continue;
      if (of.startsWith('organization:')) book.organization(of);
      else if (country) book.government(country);
      book.addOffice(id, { office, of, from, to });
    }
    const classes = new Set(registered?.tenures.map(({ officeClass }) => officeClass));
    for (const { officeClass, office, of, former } of offices) {
      if (former || COURTESY.has(officeClass) || officeClass === 'leader' || classes.has(officeClass))
        continue;
      for (const each of of) book.addOffice(id, { office, of: each, from: null, to: null });
    }
  }

  return { members, introduce, admit, bySurname, wellKnown, settle };
}

/** Whether the words around a name allow this person: another country's minister is another person. */
function agrees(person: RegisteredPerson, { offices, countries }: Calling): boolean {
  if (countries.length !== 1 || person.country === null || countries[0] === person.country) return true;
  return (
    offices.length > 0 && offices.every(({ officeClass, former }) => former || COURTESY.has(officeClass))
  );
}

function consistent(member: Member, { countries }: Calling): boolean {
  return member.country === null || countries.length !== 1 || countries[0] === member.country;
}

/** Whether a person holds what he is titled, on the day or within a year of it; a title that says nothing fits nobody. */
function holds(person: RegisteredPerson, { offices, countries }: Calling, day: IsoDate | null): boolean {
  const titled = offices.filter(({ officeClass }) => !COURTESY.has(officeClass));
  if (titled.length === 0) return false;
  if (day === null && countries.length === 0) return false;
  return titled.some(({ officeClass, former }) =>
    person.tenures.some((tenure) => {
      if (
        tenure.officeClass !== officeClass &&
        !(officeClass === 'leader' && HIGH_OFFICES.has(tenure.officeClass))
      )
        return false;
      if (day === null || former) return true;
      return heldOn({ ...tenure, to: tenure.to === null ? null : aYearAfter(tenure.to) }, day);
    }),
  );
}

function aYearAfter(day: IsoDate): IsoDate {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` as IsoDate;
}

/** Of several persons of one name, the one whose title, then whose time in office, fits; null if that doesn't decide. */
function closest(
  candidates: readonly RegisteredPerson[],
  calling: Calling,
  day: IsoDate | null,
): RegisteredPerson | null {
  if (candidates.length <= 1) return candidates[0] ?? null;
  const titled = candidates.filter((person) => holds(person, calling, day));
  if (titled.length === 1) return titled[0] ?? null;
  const current = candidates.filter(
    ({ tenures }) => day !== null && tenures.some((tenure) => heldOn(tenure, day)),
  );
  return current.length === 1 ? (current[0] ?? null) : null;
}

function sameFullName({ keys }: Member, others: readonly string[]): boolean {
  const forms = new Set(fullNameForms(keys));
  return fullNameForms(others).some((form) => forms.has(form));
}

/** "Pena Nieto" and "Nieto" are parts of "Enrique Pena Nieto"; "Xi" is one of "Xi Jinping"; a first name is none. */
function isPartOf(part: readonly string[], { keys, country, registered }: Member): boolean {
  const known = registered?.aliases.some((alias) => nameKey(alias) === part.join(' ')) ?? false;
  if (known) return true;
  if (part.length > keys.length) return false;
  if (part.length === keys.length) return part.every((key, i) => key === keys[i]);
  const eastern =
    surnameFirst(country) ||
    (registered === null &&
      keys.length <= 3 &&
      part.length === 1 &&
      part[0] === keys[0] &&
      EASTERN.has(keys[0] ?? ''));
  if (eastern && part.length === 1 && part[0] === keys[0]) return true;
  const start = keys.length - part.length;
  if (part.every((key, i) => key === keys[start + i])) return true;
  return part.length === 1 && keys.length > 2 && keys.indexOf(part[0] ?? '') > 0;
}

const EASTERN = new Set(
  'kim lee park choi jung kang cho yoon chang xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo nguyen tran pham'.split(
    ' ',
  ),
);

/** The name without accents, in which it is printed. */
function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, ' ');
}
