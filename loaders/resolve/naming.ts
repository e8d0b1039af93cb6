import type { CountryCode, EntityId, IsoDate } from '../../src/ontology/index.ts';
import type { Member } from './cast.ts';
import { callingOf, type Members } from './introduce-cast.ts';
import { headOf } from './mentions.ts';
import { cityOrGovernment } from './names/city-or-government.ts';
import { nameKeys } from './names/name-runs.ts';
import type { NamedPhrase, Owner, PersonPhrase, Phrase, RolePhrase } from './names/phrase.ts';
import { newBody } from './new-body.ts';
import { governmentId } from './registry/countries.ts';
import { heldOn } from './registry/offices.ts';
import type { RegisteredPerson } from './registry/people.ts';
import type { Reading, ReadSentence } from './resolve-article.ts';

/** Says what the phrases of one sentence name, where they say so themselves. */
export interface Naming {
  /** The ids of what a phrase names; empty where only its surroundings can tell, or nothing can. */
  idsOf(phrase: Phrase): readonly EntityId[];
  /** Sets what a phrase names that pointed back. */
  decide(phrase: Phrase, ids: readonly EntityId[]): void;
}

const NOBODY: readonly EntityId[] = [];

export function createNaming(reading: Reading, { scan, phrases }: ReadSentence, members: Members): Naming {
  const { registry, book, cast, article } = reading;
  const decided = new Map<Phrase, readonly EntityId[]>();

  function idsOf(phrase: Phrase): readonly EntityId[] {
    const known = decided.get(phrase);
    if (known) return known;
    decided.set(phrase, NOBODY);
    const ids = name(phrase);
    decided.set(phrase, ids);
    return ids;
  }

  function name(phrase: Phrase): readonly EntityId[] {
    switch (phrase.kind) {
      case 'named':
        return [namedId(phrase)];
      case 'body':
        return [newBody(reading, phrase)];
      case 'person':
        return personIds(phrase);
      case 'role':
        return roleIds(phrase);
      case 'pair':
      case 'pronoun':
        return NOBODY;
    }
  }

  function namedId(phrase: NamedPhrase): EntityId {
    const { sense } = phrase;
    switch (sense.kind) {
      case 'organization':
        return book.organization(sense.organization.id);
      case 'place': {
        const { name, country, governed } = sense.place;
        return governed && !meansCity(phrase)
          ? book.newOrganization(name, country)
          : book.place(name, country);
      }
      case 'people':
        return book.newOrganization(sense.people.plural, sense.people.country);
      case 'country':
        if (sense.as !== 'people') return book.government(sense.country.code);
        return book.newOrganization(sense.country.people[0] ?? sense.country.name, sense.country.code);
      case 'capital':
        return meansCity(phrase)
          ? book.place(sense.name, sense.country.code)
          : book.government(sense.country.code);
      case 'seat':
        if (meansCity(phrase)) return book.place(sense.name, sense.place);
        return idOfSeat(sense.entity);
    }
  }

  function idOfSeat(id: EntityId): EntityId {
    return id.startsWith('government:')
      ? book.government(id.slice('government:'.length) as CountryCode)
      : book.organization(id);
  }

  function meansCity(phrase: NamedPhrase): boolean {
    return (
      cityOrGovernment(scan, reading.placeWords, phrase.first, phrase.last, headOf(scan, phrase)) === 'city'
    );
  }

  function personIds(phrase: PersonPhrase): readonly EntityId[] {
    const member = memberOf(phrase);
    return member ? [member.id] : NOBODY;
  }

  function memberOf(phrase: PersonPhrase): Member | null {
    const introduced = members.get(phrase);
    if (introduced) return introduced;
    if (phrase.certain) return null;
    return (
      cast.bySurname(callingOf(reading, scan, phrase, phrases)) ??
      wellKnown(nameKeys(scan, phrase.nameFirst, phrase.nameLast))
    );
  }

  function wellKnown(keys: readonly string[]): Member | null {
    return registry.commonWords.has(keys.join(' ')) ? null : cast.wellKnown(keys);
  }

  function roleIds(phrase: RolePhrase): readonly EntityId[] {
    if (phrase.apposed && !phrase.plural) return idsOf(phrase.apposed);
    const regional = phrase.owners.flatMap((owner) =>
      owner.kind === 'region' ? bodyOfRegion(phrase, owner) : [],
    );
    const owners = ownerIds(phrase.owners);
    if (owners.length === 0) return regional;
    const { sense } = phrase;
    if (sense.kind === 'ministry')
      return owners.flatMap((id) => bodyOf(id, `ministry:${sense.portfolio}`, sense.name));
    if (sense.kind === 'title') return titleIds(phrase, owners);
    switch (sense.noun.role) {
      case 'government':
        return owners;
      case 'leader':
        return phrase.plural ? owners : owners.flatMap(leaderOf);
      case 'people':
        return owners.flatMap((id) => bodyOf(id, '', sense.noun.canonical));
      case 'body':
        return owners.flatMap((id) => bodyOf(id, sense.noun.canonical, sense.noun.canonical));
      case 'person':
      case 'place':
        return NOBODY;
    }
  }

  /** "Chechen rebels", "Aleppo residents"; all who speak for a region are its authorities. */
  function bodyOfRegion({ sense, former }: RolePhrase, { name, country }: RegionOwner): readonly EntityId[] {
    if (sense.kind === 'noun') {
      const { role, canonical } = sense.noun;
      if (role === 'person' || role === 'place') return NOBODY;
      const body = role === 'government' || role === 'leader' ? 'authorities' : canonical;
      return [book.newOrganization(`${name} ${body}`, country)];
    }
    if (sense.kind === 'title' && (former || sense.title.acts === 'none')) return NOBODY;
    return [book.newOrganization(`${name} authorities`, country)];
  }

  function titleIds({ sense, former }: RolePhrase, owners: readonly EntityId[]): readonly EntityId[] {
    if (sense.kind !== 'title' || former) return NOBODY;
    const { acts, officeClass } = sense.title;
    return owners.flatMap((id) => {
      if (!id.startsWith('government:')) return [officerOf(id, officeClass) ?? id];
      const country = book.countryOf(id);
      if (country === null || acts === 'none') return NOBODY;
      if (acts === 'army') return bodyOf(id, 'armed forces', 'armed forces');
      const holder = acts === 'holder' ? holderOf(country, officeClass) : null;
      return [holder ?? id];
    });
  }

  /** "The UN chief", "the World Bank president", "NATO's secretary-general": who held that office, or headed the body. */
  function officerOf(id: EntityId, officeClass: string): EntityId | null {
    const day = article.publishedOn;
    if (day === null) return null;
    const person =
      registry.people.holder(id, officeClass, day) ??
      (HEADING.has(officeClass) ? registry.people.headOf(id, day) : null);
    return person ? cast.admit(person).id : null;
  }

  function holderOf(country: CountryCode, officeClass: string): EntityId | null {
    const inCast = cast.members.filter(
      (member) =>
        member.country === country &&
        member.offices.some((office) => office.officeClass === officeClass && !office.former),
    );
    if (inCast.length === 1 && inCast[0]) return inCast[0].id;
    const day = article.publishedOn;
    const person = day && registry.people.holder(governmentId(country), officeClass, day);
    return person ? cast.admit(person).id : null;
  }

  /** Of a leader it isn't said whether he is president or prime minister: whoever the article has, or the one who rules. */
  function leaderOf(id: EntityId): readonly EntityId[] {
    const country = book.countryOf(id);
    if (!id.startsWith('government:') || country === null) return [officerOf(id, 'leader') ?? id];
    const inCast = cast.members.filter((member) => member.country === country && leads(reading, member));
    if (inCast.length === 1 && inCast[0]) return [inCast[0].id];
    if (inCast.length > 1 || article.publishedOn === null) return [id];
    const ruler = rulerOf(country, article.publishedOn);
    return [ruler ? cast.admit(ruler).id : id];
  }

  /** Who rules a country: null where a supreme leader stands above a president, for either may be meant. */
  function rulerOf(country: CountryCode, day: IsoDate): RegisteredPerson | null {
    const holder = (officeClass: string) => registry.people.holder(governmentId(country), officeClass, day);
    const leader = holder('leader');
    if (leader) return leader;
    const [supreme, state, government] = LEADING.map(holder);
    if (supreme && state && supreme !== state) return null;
    const reigns = government && registry.ceremonialHeads.has(country);
    return supreme ?? (reigns ? government : (state ?? government ?? null));
  }

  function bodyOf(owner: EntityId, role: string, noun: string): readonly EntityId[] {
    const country = book.countryOf(owner);
    if (!owner.startsWith('government:') || country === null) return [owner];
    const adjective = registry.countries.get(country)?.adjectives[0] ?? country;
    return [book.body(country, role, `${adjective} ${noun}`)];
  }

  function ownerIds(owners: readonly Owner[]): readonly EntityId[] {
    return [...new Set(owners.flatMap(ownerIdsOf))];
  }

  function ownerIdsOf(owner: Owner): readonly EntityId[] {
    switch (owner.kind) {
      case 'country':
        return [book.government(owner.country)];
      case 'organization':
        return [book.organization(owner.organization)];
      case 'region':
        return NOBODY;
      case 'person': {
        const phrase = phrases.find((each) => each.kind === 'person' && each.nameFirst === owner.first);
        const id = phrase ? idsOf(phrase)[0] : undefined;
        const country = id ? book.countryOf(id) : null;
        return country ? [book.government(country)] : NOBODY;
      }
      case 'phrase': {
        const phrase = phrases.find((each) => each.first === owner.first && each.kind !== 'person');
        return phrase ? idsOf(phrase) : NOBODY;
      }
    }
  }

  return { idsOf, decide: (phrase, ids) => decided.set(phrase, ids) };
}

/** Titles by which the head of an organization may go. */
const HEADING = new Set([
  'head-of-state',
  'chairman',
  'director',
  'chief',
  'secretary-general',
  'commissioner',
  'leader',
]);
type RegionOwner = Extract<Owner, { kind: 'region' }>;

const LEADING = ['supreme-leader', 'head-of-state', 'head-of-government'] as const;

/** Whether the article or the registry knows a person as the head of his country. */
function leads({ article }: Reading, { offices, registered }: Member): boolean {
  const leading = (officeClass: string) =>
    (LEADING as readonly string[]).includes(officeClass) || officeClass === 'leader';
  if (offices.some(({ officeClass, former }) => !former && leading(officeClass))) return true;
  const day = article.publishedOn;
  return (
    registered?.tenures.some(
      (tenure) => leading(tenure.officeClass) && (day === null || heldOn(tenure, day)),
    ) ?? false
  );
}
