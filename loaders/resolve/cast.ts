import {
  type CountryCode,
  contentId,
  type EntityId,
  type IsoDate,
  isIsoDate,
  nameKey,
} from '../../src/ontology/index.ts';
import type { EntityBook } from './entity-book.ts';
import {
  agrees,
  type Calling,
  isCourtesy,
  isLikely,
  likelyCountry,
  namesake,
  type Office,
  titledPerson,
  wellKnownPerson,
} from './fit-person.ts';
import { fullNameForms, surnameFirst } from './registry/name-forms.ts';
import { heldOn, type RoughDate } from './registry/offices.ts';
import { countryOn, type RegisteredPerson } from './registry/people.ts';
import { isGivenName, type Registry } from './registry/registry.ts';
import { slug } from './registry/slug.ts';

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

/** The persons of an article: who has been called by a full name, or is known by office. */
export interface Cast {
  readonly members: readonly Member[];
  /** Takes in a person by full name, or by a title and surname; null if it can't be told who is meant. */
  introduce(calling: Calling): Member | null;
  /** Takes in a person of the registry. */
  admit(person: RegisteredPerson): Member;
  /** The one member whom a surname, or another part of a name, can mean. */
  bySurname(calling: Calling): Member | null;
  /**
   * Who must be meant by a surname alone that the article doesn't explain: the one person in office that day, the one in
   * high office, or else the only one of that surname who ever was in office.
   */
  wellKnown(keys: readonly string[]): Member | null;
  /** Gives members that the registry lacks their ids, when all is known of them; call it once. */
  settle(): void;
}

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
      name: plainName(person.name),
      keys,
      country: countryOn(person, day, (id) => registry.organizations.get(id)?.country ?? null),
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
    return isGivenName(registry, keys[0] ?? '') ? 'he' : null;
  }

  function note(member: Member, { offices, countries }: Calling): Member {
    for (const office of offices) member.offices.push(office);
    if (member.country === null && member.registered === null && countries.length === 1)
      member.country = countries[0] ?? null;
    return member;
  }

  function introduce(calling: Calling): Member | null {
    const { keys } = calling;
    const known = namesake(calling, day);
    if (known) return note(admit(known), calling);
    if (keys.length > 1) {
      const same = members.filter((member) => sameFullName(member, keys) && consistent(member, calling));
      if (same.length === 1 && same[0]) return note(same[0], calling);
    }
    const official = registry.officials.named(keys);
    if (official && isLikely(official, calling, day)) return note(admit(official), calling);
    const met = bySurname(calling);
    if (met) return note(met, calling);
    const titled = titledPerson(registry.people, calling, day);
    if (titled) return note(admit(titled), calling);
    const named = keys.length > 1 || calling.offices.some(({ officeClass }) => !isCourtesy(officeClass));
    return named ? note(join(stranger(calling)), calling) : null;
  }

  /** Somebody whom the registry doesn't know. */
  function stranger(calling: Calling): Member {
    const { keys, text, countries } = calling;
    const country = countries.length === 1 ? (countries[0] ?? null) : likelyCountry(registry.people, calling);
    return {
      id: `person:${slug(text)}#${members.length}` as EntityId,
      name: plainName(text),
      keys,
      country,
      registered: null,
      offices: [],
      gender: genderOf(keys),
    };
  }

  function bySurname(calling: Calling): Member | null {
    const candidates = members.filter(
      (member) => isPartOf(calling.keys, member) && consistent(member, calling),
    );
    return candidates.length === 1 ? (candidates[0] ?? null) : null;
  }

  function wellKnown(keys: readonly string[]): Member | null {
    const person = wellKnownPerson(registry.people, keys, day);
    return person ? admit(person) : null;
  }

  function settle(): void {
    settled = true;
    for (const member of members) {
      if (member.registered === null) {
        const office = member.offices.find(({ officeClass, former }) => !former && !isCourtesy(officeClass));
        const held = office ? `${office.officeClass}|${office.of.join('|')}` : null;
        const key = contentId([nameKey(member.name), member.country, held]);
        member.id = `person:${slug(member.name)}~${key}` as EntityId;
      }
      enter(member);
    }
  }

  function enter({ id, name, country, registered, offices }: Member): void {
    book.person(id, name, country, registered ? [registered.name, ...registered.aliases] : []);
    for (const { office, of, from, to } of registered?.tenures ?? []) {
      if (day !== null && !heldOn({ from, to }, day)) continue;
      bookBody(of);
      book.addOffice(id, { office, of, from: wholeDay(from), to: wholeDay(to) });
    }
    const classes = new Set(registered?.tenures.map(({ officeClass }) => officeClass));
    for (const { officeClass, office, of, former } of offices) {
      if (former || isCourtesy(officeClass) || officeClass === 'leader' || classes.has(officeClass)) continue;
      for (const each of of) book.addOffice(id, { office, of: each, from: null, to: null });
    }
  }

  function bookBody(of: EntityId): void {
    if (of.startsWith('organization:')) book.organization(of);
    else book.government(of.slice('government:'.length) as CountryCode);
  }

  return { members, introduce, admit, bySurname, wellKnown, settle };
}

function consistent({ country, registered }: Member, calling: Calling): boolean {
  if (registered) return agrees(registered, calling);
  return country === null || calling.countries.length !== 1 || calling.countries[0] === country;
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
    surnameFirst(registered?.country ?? country) ||
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

/** The graph holds days; a month or a year is not one. */
function wholeDay(date: RoughDate | null): IsoDate | null {
  return date !== null && isIsoDate(date) ? date : null;
}

/** The name without accents, in which it is printed. */
function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, ' ');
}
