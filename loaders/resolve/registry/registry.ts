import type { CountryCode, EntityId } from '../../../src/ontology/index.ts';
import { type Country, readCountries } from './countries.ts';
import { type Noun, readNouns } from './nouns.ts';
import { type Alias, readNotables, readOffices } from './offices.ts';
import { type Officials, readOfficials } from './officials.ts';
import { type Organization, readOrganizations } from './organizations.ts';
import type { RegisteredPerson } from './people.ts';
import { type People, readPeoples } from './peoples.ts';
import { type PersonIndex, personIndex } from './person-index.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';
import { readPlaces } from './places.ts';
import { list, readTable, readWords } from './read-table.ts';
import type { Sense } from './sense.ts';
import { portfolioBodies, portfolioTitles, readPortfolios, readTitles, type TitleForms } from './titles.ts';
import type { UserRegistry } from './user-rows.ts';

/** All that is known before an article is read. */
export interface Registry {
  readonly countries: ReadonlyMap<string, Country>;
  readonly organizations: ReadonlyMap<EntityId, Organization>;
  /** By country and role: "MEX|ministry:foreign". */
  readonly bodies: ReadonlyMap<string, Organization>;
  readonly people: PersonIndex;
  readonly officials: Officials;
  /** Every phrase with a meaning, names and nouns alike. */
  readonly phrases: PhraseIndex<Sense>;
  /** Keys of words that end the name of an organization: "council". */
  readonly organizationWords: ReadonlySet<string>;
  /** Keys of nouns that make a city's name a place: "the streets of Moscow". */
  readonly placeNouns: ReadonlySet<string>;
  /** Given names besides those of the registry's people. */
  readonly givenNames: ReadonlySet<string>;
  readonly women: ReadonlySet<string>;
  /** Surnames that alone name nobody: "may", "brown". */
  readonly commonWords: ReadonlySet<string>;
  /** Capitalized words that are no part of a person's name: days, months, "the". */
  readonly notNames: ReadonlySet<string>;
  /** Countries whose head of state reigns and doesn't rule: "the British leader" is the prime minister. */
  readonly ceremonialHeads: ReadonlySet<string>;
}

const NOTHING_MORE: UserRegistry = { successions: [], aliases: [], organizations: [], places: [] };

/**
 * Reads all tables. Takes some tens of milliseconds; do it once.
 *
 * @param user what a user's own file adds; it wins over the tables
 */
export function loadRegistry(user: UserRegistry = NOTHING_MORE): Registry {
  const countries = readCountries();
  const own = new Set(user.organizations.map(({ id }) => id));
  const organizations = [...user.organizations, ...readOrganizations().filter(({ id }) => !own.has(id))];
  const nouns = readNouns();
  const notables = readNotables();
  const people = personIndex(
    [...user.successions, ...readOffices(), ...notables.map(({ succession }) => succession)],
    [...user.aliases, ...readAliases(), ...notables.flatMap(({ others }) => others)],
  );
  const phrases = phraseIndex<Sense>((key) => personPhrases(people, key));
  for (const country of countries.values()) addCountry(phrases, country);
  addSeats(phrases);
  for (const organization of organizations) addOrganization(phrases, organization);
  addTitles(phrases);
  for (const noun of nouns) addNoun(phrases, noun);
  for (const place of [...user.places, ...readPlaces()]) {
    const sense: Sense = { kind: 'place', place };
    for (const spelling of place.spellings) phrases.add(spelling, sense);
  }
  for (const people of readPeoples()) addPeople(phrases, people);
  return {
    countries,
    organizations: new Map(organizations.map((each) => [each.id, each])),
    bodies: new Map(
      organizations.flatMap((each) =>
        each.roles.map((role): [string, Organization] => [`${each.country}|${role}`, each]),
      ),
    ),
    people,
    officials: readOfficials(),
    phrases,
    organizationWords: new Set(readWords('organization-words.txt')),
    placeNouns: new Set(nouns.filter(({ role }) => role === 'place').flatMap((n) => [n.singular, n.plural])),
    givenNames: new Set(readWords('given-names.txt')),
    women: new Set(readWords('women.txt')),
    commonWords: new Set(readWords('common-words.txt')),
    notNames: new Set(readWords('not-names.txt')),
    ceremonialHeads: new Set(readWords('ceremonial-heads.txt')),
  };
}

/** All of one person's names have one sense, so that two spellings of a name are not two people. */
function personPhrases(people: PersonIndex, firstWord: string): (readonly [string, Sense])[] {
  const senses = new Map<RegisteredPerson, Sense>();
  return people.namesStarting(firstWord).map(([name, person]) => {
    const sense = senses.get(person) ?? { kind: 'person', person };
    senses.set(person, sense);
    return [name, sense] as const;
  });
}

/** Whether a word, as a key, is somebody's first name. */
export function isGivenName({ givenNames, people }: Registry, key: string): boolean {
  return givenNames.has(key) || people.isGivenName(key);
}

function readAliases(): Alias[] {
  return readTable('people.tsv', ['name', 'country', 'aliases']).map(
    ({ name, country, aliases }): Alias => ({
      name,
      country: country as CountryCode,
      aliases: list(aliases),
    }),
  );
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

function addPeople(phrases: PhraseIndex<Sense>, people: People): void {
  const adjective: Sense = { kind: 'people', people, as: 'adjective' };
  const plural: Sense = { kind: 'people', people, as: 'people' };
  phrases.add(people.adjective, adjective);
  phrases.add(people.plural, plural);
  for (const form of people.forms) {
    phrases.add(form, plural);
    if (!form.endsWith('s')) phrases.add(form, adjective);
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
    for (const body of portfolioBodies(portfolio)) phrases.add(body, sense, 'any case');
  }
}

function addNoun(phrases: PhraseIndex<Sense>, noun: Noun): void {
  if (noun.singular !== '') phrases.add(noun.singular, { kind: 'noun', noun, plural: false }, 'any case');
  if (noun.plural !== '') phrases.add(noun.plural, { kind: 'noun', noun, plural: true }, 'any case');
}
