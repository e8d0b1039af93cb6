import type { CountryCode, EntityId, IsoDate } from '../../../src/ontology/index.ts';
import { type Country, readCountries } from './countries.ts';
import { type Noun, readNouns } from './nouns.ts';
import { type Organization, readOrganizations } from './organizations.ts';
import { heldOn, type RegisteredPerson, readPeople, type Tenure } from './people.ts';
import { type PersonIndex, personIndex } from './person-index.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';
import { readTable, readWords } from './read-table.ts';
import type { Sense } from './sense.ts';
import {
  portfolioBodies,
  portfolioTitles,
  readPortfolios,
  readTitles,
  type TitleForms,
  titleCase,
} from './titles.ts';

/** All that is known before an article is read. */
export interface Registry {
  readonly countries: ReadonlyMap<string, Country>;
  readonly organizations: ReadonlyMap<EntityId, Organization>;
  /** By country and role: "MEX|ministry:foreign". */
  readonly bodies: ReadonlyMap<string, Organization>;
  readonly people: PersonIndex;
  /** Every phrase with a meaning, names and nouns alike. */
  readonly phrases: PhraseIndex<Sense>;
  /** Keys of words that end the name of an organization: "council". */
  readonly organizationWords: ReadonlySet<string>;
  /** Keys of nouns that make a city's name a place: "the streets of Moscow". */
  readonly placeNouns: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly women: ReadonlySet<string>;
  /** Surnames that alone name nobody: "may", "brown". */
  readonly commonWords: ReadonlySet<string>;
  /** Capitalized words that are no part of a person's name: days, months, "the". */
  readonly notNames: ReadonlySet<string>;
  /** Who held an office of a class in a country on a day; null if unknown, or if two did. */
  holder(country: CountryCode, officeClass: string, day: IsoDate): RegisteredPerson | null;
}

/** Reads all tables. Takes some tens of milliseconds; do it once. */
export function loadRegistry(): Registry {
  const countries = readCountries();
  const organizations = readOrganizations();
  const nouns = readNouns();
  const people = personIndex(readPeople(['leaders.tsv']));
  const phrases = phraseIndex<Sense>();
  for (const country of countries.values()) addCountry(phrases, country);
  addSeats(phrases);
  for (const organization of organizations) addOrganization(phrases, organization);
  addTitles(phrases);
  for (const noun of nouns) addNoun(phrases, noun);
  for (const person of people.all) addPerson(phrases, person);
  const tenures = byOffice(people.all);
  return {
    countries,
    organizations: new Map(organizations.map((each) => [each.id, each])),
    bodies: new Map(
      organizations.flatMap((each) => (each.country ? [[`${each.country}|${each.role}`, each]] : [])),
    ),
    people,
    phrases,
    organizationWords: new Set(readWords('organization-words.txt')),
    placeNouns: new Set(nouns.filter(({ role }) => role === 'place').flatMap((n) => [n.singular, n.plural])),
    givenNames: new Set([...readWords('given-names.txt'), ...people.givenNames]),
    women: new Set(readWords('women.txt')),
    commonWords: new Set(readWords('common-words.txt')),
    notNames: new Set(readWords('not-names.txt')),
    holder: (country, officeClass, day) => {
      const held =
        tenures.get(`${country}|${officeClass}`)?.filter(({ tenure }) => heldOn(tenure, day)) ?? [];
      return latest(held);
    },
  };
}

interface Holding {
  readonly person: RegisteredPerson;
  readonly tenure: Tenure;
}

/** Of overlapping tenures the later one counts: tables of the past don't always know when a tenure ended. */
function latest(held: readonly Holding[]): RegisteredPerson | null {
  let best: Holding | null = null;
  for (const each of held)
    if (best === null || (each.tenure.from ?? '') > (best.tenure.from ?? '')) best = each;
  return best?.person ?? null;
}

function byOffice(people: readonly RegisteredPerson[]): Map<string, Holding[]> {
  const holdings = new Map<string, Holding[]>();
  for (const person of people) {
    for (const tenure of person.tenures) {
      if (!tenure.of.startsWith('government:')) continue;
      const key = `${tenure.of.slice('government:'.length)}|${tenure.officeClass}`;
      const list = holdings.get(key);
      if (list) list.push({ person, tenure });
      else holdings.set(key, [{ person, tenure }]);
    }
  }
  return holdings;
}

function addCountry(phrases: PhraseIndex<Sense>, country: Country): void {
  const name: Sense = { kind: 'country', country, as: 'name' };
  const adjective: Sense = { kind: 'country', country, as: 'adjective' };
  const people: Sense = { kind: 'country', country, as: 'people' };
  for (const each of [country.name, ...country.aliases]) phrases.add(each, name);
  for (const each of country.adjectives) phrases.add(each, adjective);
  for (const each of country.people) phrases.add(each, people);
  for (const capital of country.capitals) {
    if (capital !== country.name) phrases.add(capital, { kind: 'capital', country, name: capital });
  }
}

function addSeats(phrases: PhraseIndex<Sense>): void {
  for (const { name, entity, place } of readTable('seats.tsv', ['name', 'entity', 'place'])) {
    phrases.add(name, { kind: 'seat', entity: entity as EntityId, name, place: place as CountryCode });
  }
}

function addOrganization(phrases: PhraseIndex<Sense>, organization: Organization): void {
  const sense: Sense = { kind: 'organization', organization };
  for (const name of [organization.name, ...organization.aliases]) phrases.add(name, sense);
}

function addTitles(phrases: PhraseIndex<Sense>): void {
  const portfolios = readPortfolios();
  const forms: TitleForms[] = [...readTitles(), ...portfolios.flatMap(portfolioTitles)];
  for (const { title, singular, plural } of forms) {
    for (const form of singular) phrases.add(form, { kind: 'title', title, plural: false }, 'any case');
    for (const form of plural) phrases.add(form, { kind: 'title', title, plural: true }, 'any case');
  }
  for (const portfolio of portfolios) {
    const sense: Sense = { kind: 'ministry', portfolio: portfolio.id, name: `${portfolio.name} Ministry` };
    for (const body of portfolioBodies(portfolio))
      phrases.add(titleCase(body).toLowerCase(), sense, 'any case');
  }
}

function addNoun(phrases: PhraseIndex<Sense>, noun: Noun): void {
  if (noun.singular !== '') phrases.add(noun.singular, { kind: 'noun', noun, plural: false }, 'any case');
  if (noun.plural !== '') phrases.add(noun.plural, { kind: 'noun', noun, plural: true }, 'any case');
}

function addPerson(phrases: PhraseIndex<Sense>, person: RegisteredPerson): void {
  const sense: Sense = { kind: 'person', person };
  for (const name of [person.name, ...person.aliases]) if (/[\s-]/.test(name)) phrases.add(name, sense);
}
