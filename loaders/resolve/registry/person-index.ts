import type { CountryCode } from '../../../src/ontology/index.ts';
import { keyWords } from './key-words.ts';
import { nicknamesOf } from './nicknames.ts';
import type { RegisteredPerson } from './people.ts';

/** Finds registered persons by what an article calls them. */
export interface PersonIndex {
  readonly all: readonly RegisteredPerson[];
  /** Keys of their first names. */
  readonly givenNames: ReadonlySet<string>;
  /** By a full name, spelt as one will: initials, nicknames and middle names don't matter. */
  byFullName(keys: readonly string[]): readonly RegisteredPerson[];
  /** By a surname of one or more words, or a name that they are known by alone. */
  bySurname(keys: readonly string[]): readonly RegisteredPerson[];
}

/** Where the surname comes first. */
const SURNAME_FIRST = new Set<CountryCode | null>([
  'CHN',
  'TWN',
  'KOR',
  'PRK',
  'VNM',
  'KHM',
] as CountryCode[]);
const LONGEST_SURNAME = 3;

export function personIndex(people: readonly RegisteredPerson[]): PersonIndex {
  const fullNames = new Map<string, RegisteredPerson[]>();
  const surnames = new Map<string, RegisteredPerson[]>();
  const givenNames = new Set<string>();
  for (const person of people) {
    for (const [position, name] of [person.name, ...person.aliases].entries()) {
      const keys = keyWords(name).map(({ key }) => key);
      if (keys.length === 1) {
        add(surnames, keys[0] ?? '', person);
        continue;
      }
      for (const form of fullNameForms(keys)) add(fullNames, form, person);
      for (const surname of surnameForms(keys, person.country)) add(surnames, surname, person);
      if (position === 0 && !surnameFirst(person.country)) givenNames.add(keys[0] ?? '');
    }
  }
  return {
    all: people,
    givenNames,
    byFullName: (keys) => {
      const exact = fullNames.get(keys.join(' '));
      if (exact) return exact;
      const found = new Set(fullNameForms(keys).flatMap((form) => fullNames.get(form) ?? []));
      return [...found];
    },
    bySurname: (keys) => surnames.get(keys.join(' ')) ?? [],
  };
}

export function surnameFirst(country: CountryCode | null): boolean {
  return SURNAME_FIRST.has(country);
}

/**
 * The name as it is, and with the first name's short and long forms; a middle initial may be left
 * out when there is just one, so that George W. Bush and George H. W. Bush stay two.
 */
export function fullNameForms(keys: readonly string[]): string[] {
  const [first = '', ...rest] = keys;
  const bodies = [rest];
  const initials = rest.slice(0, -1).filter((key) => key.length === 1);
  if (initials.length === 1 && rest.length === 2) bodies.push(rest.slice(-1));
  return bodies.flatMap((body) => [first, ...nicknamesOf(first)].map((name) => [name, ...body].join(' ')));
}

function surnameForms(keys: readonly string[], country: CountryCode | null): string[] {
  if (surnameFirst(country)) return [keys[0] ?? ''];
  const forms: string[] = [];
  for (let length = 1; length <= Math.min(LONGEST_SURNAME, keys.length - 1); length++) {
    forms.push(keys.slice(-length).join(' '));
  }
  return forms;
}

function add(index: Map<string, RegisteredPerson[]>, key: string, person: RegisteredPerson): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [person]);
  else if (!list.includes(person)) list.push(person);
}
