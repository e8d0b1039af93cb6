import type { EntityId, IsoDate } from '../../../src/ontology/index.ts';
import { wordKey } from './key-words.ts';
import {
  endingWords,
  firstWord,
  fullNameForms,
  type NameForms,
  nameForms,
  surnameFirst,
} from './name-forms.ts';
import { type Alias, type Holder, heldOn, holderOf, isOffice, type Succession, tenureOf } from './offices.ts';
import type { RegisteredPerson } from './people.ts';
import { slug } from './slug.ts';

/** Finds registered persons by what an article calls them, and by the offices they held. */
export interface PersonIndex {
  /** Whether a word, as a key, is the first name of one of them. */
  isGivenName(key: string): boolean;
  /** All names of several words that begin with a word, and whose they are; once for each word, then nothing. */
  namesStarting(key: string): readonly (readonly [name: string, person: RegisteredPerson])[];
  /** By a full name, spelt as one will: initials, nicknames and middle names don't matter. */
  byFullName(keys: readonly string[]): readonly RegisteredPerson[];
  /** By a surname of one or more words, or a name that they are known by alone. */
  bySurname(keys: readonly string[]): readonly RegisteredPerson[];
  /** Who held an office of a class with a government or an organization on a day; of two, who took it later. */
  holder(of: EntityId, officeClass: string, day: IsoDate): RegisteredPerson | null;
  /** Who headed an organization on a day: the holder of its first office in the table. */
  headOf(organization: EntityId, day: IsoDate): RegisteredPerson | null;
  /** Everybody; makes them all, so it is for tests and tools. */
  all(): readonly RegisteredPerson[];
}

/** One holder of one office: where he stands in the tables. */
interface Place {
  readonly succession: Succession;
  readonly at: number;
}

/**
 * Keeps the tables as they are and makes a person when a sentence has a word of a name: thousands stand
 * in the tables, and an article names a few.
 *
 */
export function personIndex(successions: readonly Succession[], aliases: readonly Alias[]): PersonIndex {
  const byEnding = new Map<string, Place[]>();
  const byStart = new Map<string, Place[]>();
  const aliasesByEnding = new Map<string, Alias[]>();
  const aliasesByStart = new Map<string, Alias[]>();
  const aliasesOf = new Map<string, readonly string[]>();
  const givenNames = new Set<string>();
  const byOffice = new Map<string, Succession[]>();
  const made = new Map<string, { person: RegisteredPerson; forms: NameForms }>();
  const heads = new Map<EntityId, Succession[]>();

  for (const succession of successions) {
    add(byOffice, `${succession.of}|${succession.officeClass}`, succession);
    if (succession.heads) add(heads, succession.of, succession);
    for (let at = 0; at < succession.entries.length; at++) {
      const holder = holderOf(succession, at);
      if (holder === null) continue;
      const place = { succession, at };
      for (const word of endingWords(holder.name, holder.country)) add(byEnding, wordKey(word), place);
      const start = firstWord(holder.name);
      if (start.length === holder.name.length) continue;
      const key = wordKey(start);
      add(byStart, key, place);
      if (!surnameFirst(holder.country)) givenNames.add(key);
    }
  }
  for (const alias of aliases) {
    aliasesOf.set(holderKey(alias), [...(aliasesOf.get(holderKey(alias)) ?? []), ...alias.aliases]);
    for (const name of alias.aliases) {
      for (const word of endingWords(name, alias.country)) add(aliasesByEnding, wordKey(word), alias);
      if (/[ -]/.test(name)) add(aliasesByStart, wordKey(firstWord(name)), alias);
    }
  }

  function personOf(holder: Holder): { person: RegisteredPerson; forms: NameForms } | null {
    const key = holderKey(holder);
    const known = made.get(key);
    if (known) return known;
    const { name, country } = holder;
    const [ending = name] = endingWords(name, country);
    const namesakes = (byEnding.get(wordKey(ending)) ?? []).flatMap(({ succession, at }) => {
      const other = holderOf(succession, at);
      return other && (other.name === name || slug(other.name) === slug(name))
        ? [{ succession, at, other }]
        : [];
    });
    const own = namesakes.filter(({ other }) => other.country === country);
    if (own.length === 0) return null;
    const shared = country !== null && own.length < namesakes.length;
    const id = `person:${slug(name)}${shared ? `-${country.toLowerCase()}` : ''}` as EntityId;
    const others = aliasesOf.get(key) ?? [];
    const tenures = own
      .filter(({ succession }) => isOffice(succession))
      .map(({ succession, at }) => tenureOf(succession, at));
    const person: RegisteredPerson = { id, name, aliases: others, country, tenures };
    const entry = { person, forms: nameForms([name, ...others], country) };
    made.set(key, entry);
    return entry;
  }

  /** Everybody whose name, or another of his names, ends in a word. */
  function ending(key: string): { person: RegisteredPerson; forms: NameForms }[] {
    const found = new Set<{ person: RegisteredPerson; forms: NameForms }>();
    for (const { succession, at } of byEnding.get(key) ?? []) {
      const holder = holderOf(succession, at);
      const entry = holder && personOf(holder);
      if (entry) found.add(entry);
    }
    for (const alias of aliasesByEnding.get(key) ?? []) {
      const entry = personOf(alias);
      if (entry) found.add(entry);
    }
    return [...found];
  }

  function latestOf(candidates: readonly Succession[] | undefined, day: IsoDate): RegisteredPerson | null {
    let best: { holder: Holder; from: string } | null = null;
    const told = candidates?.filter(({ byUser }) => byUser) ?? [];
    for (const succession of [...(candidates ?? []), ...told]) {
      for (let at = 0; at < succession.entries.length; at++) {
        const { from, to } = tenureOf(succession, at);
        if (!heldOn({ from, to }, day)) continue;
        if (best !== null && !succession.byUser && (from ?? '') < best.from) continue;
        const holder = holderOf(succession, at);
        if (holder) best = { holder, from: from ?? '' };
      }
    }
    return best && (personOf(best.holder)?.person ?? null);
  }

  return {
    isGivenName: (key) => givenNames.has(key),
    namesStarting: (key) => {
      const places = byStart.get(key);
      const others = aliasesByStart.get(key);
      if (places === undefined && others === undefined) return NONE;
      byStart.delete(key);
      aliasesByStart.delete(key);
      const holders = (places ?? []).flatMap(({ succession, at }) => holderOf(succession, at) ?? []);
      const people = new Set([...holders, ...(others ?? [])].flatMap((each) => personOf(each)?.person ?? []));
      return [...people].flatMap((person) => {
        const names = [person.name, ...person.aliases].filter((name) => /[ -]/.test(name));
        return names
          .filter((name) => wordKey(firstWord(name)) === key)
          .map((name) => [name, person] as const);
      });
    },
    byFullName: (keys) => {
      if (keys.length < 2) return [];
      const candidates = ending(keys.at(-1) ?? '');
      const whole = keys.join(' ');
      const exact = candidates.filter(({ forms }) => forms.full.has(whole));
      const variants = exact.length > 0 ? [] : fullNameForms(keys);
      const found =
        exact.length > 0
          ? exact
          : candidates.filter(({ forms }) => variants.some((form) => forms.full.has(form)));
      return found.map(({ person }) => person);
    },
    bySurname: (keys) => {
      const whole = keys.join(' ');
      return ending(keys.at(-1) ?? '')
        .filter(({ forms }) => forms.surnames.has(whole))
        .map(({ person }) => person);
    },
    holder: (of, officeClass, day) => latestOf(byOffice.get(`${of}|${officeClass}`), day),
    headOf: (organization, day) => latestOf(heads.get(organization), day),
    all: () => {
      const people = new Set<RegisteredPerson>();
      for (const succession of successions) {
        for (let at = 0; at < succession.entries.length; at++) {
          const holder = holderOf(succession, at);
          const entry = holder && personOf(holder);
          if (entry) people.add(entry.person);
        }
      }
      return [...people];
    },
  };
}

const NONE: readonly never[] = [];

function holderKey({ name, country }: Holder): string {
  return `${name}|${country ?? ''}`;
}

function add<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
