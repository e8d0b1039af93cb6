import { type CountryCode, type EntityId, nameKey, type PartyName } from '../../src/ontology/index.ts';
import type { Cast } from './cast.ts';
import type { EntityBook } from './entity-book.ts';
import type { CountryNames } from './registry/country-names.ts';
import { keyWords } from './registry/key-words.ts';
import type { Registry } from './registry/registry.ts';
import type { Sense } from './registry/sense.ts';
import { type Title, titleCase } from './registry/titles.ts';

interface Sources {
  readonly registry: Registry;
  readonly countries: CountryNames;
  readonly cast: Cast;
  readonly book: EntityBook;
}

/** Says who was meant, once the cast is settled; null where nobody can be told. */
export type Later = () => EntityId | null;

const NOBODY: Later = () => null;

/** A title or a part of one that precedes no name: "-elect", "Acting". */
const BEFORE_TITLE = /^(?:acting|interim|former|provisional|then|the)\s+/i;
const ELECT = /^-?\s?elect\s+/i;

/** Makes of what a table calls a party whom an article would mean by it. */
export function createPartyResolver({
  registry,
  countries,
  cast,
  book,
}: Sources): (party: PartyName) => Later {
  function senses(name: string, kind: Sense['kind']): readonly Sense[] {
    const words = keyWords(name);
    // Tables write names in any case; an index of phrases wants the capitals that a text has.
    const sequence = { keys: words.map(({ key }) => key), capitals: words.map(() => 2 as const) };
    const match = registry.phrases.longestAt(sequence, 0);
    return match?.length === words.length ? match.senses.filter((sense) => sense.kind === kind) : [];
  }

  /** The title that a name begins with, the longest there is, and the name behind it. */
  function splitTitle(name: string): { readonly title: Title | null; readonly rest: string } {
    const words = keyWords(name);
    const sequence = { keys: words.map(({ key }) => key), capitals: words.map(() => 2 as const) };
    const match = registry.phrases.longestAt(sequence, 0);
    const sense = match?.senses.find((each) => each.kind === 'title' && !each.plural);
    if (sense?.kind !== 'title' || match === null) return { title: null, rest: name };
    const behind = name.split(/\s+/).slice(wordsOf(name, match.length)).join(' ').replace(ELECT, '');
    return behind === '' ? { title: sense.title, rest: '' } : { title: sense.title, rest: behind };
  }

  function titleNamed(name: string | null): Title | null {
    if (name === null) return null;
    const [sense] = senses(name, 'title');
    return sense?.kind === 'title' ? sense.title : null;
  }

  function person(party: PartyName, country: CountryCode | null): Later {
    const called = (party.name ?? '').replace(BEFORE_TITLE, '');
    const adjective = countries.byAdjective(called);
    const state = adjective?.code ?? country;
    const split = splitTitle(adjective?.rest ?? called);
    const title = titleNamed(party.title) ?? split.title;
    const name = split.rest.replace(/\s*\(.*?\)\s*/g, ' ').trim();
    if (state !== null) book.government(state);
    if (name === '') return state === null ? NOBODY : () => book.government(state);
    const keys = nameKey(name).split(' ');
    const registered = registry.people.byFullName(keys);
    const member = cast.introduce({
      keys,
      text: name,
      registered: registered.length > 0 ? registered : withoutMiddleNames(keys),
      offices:
        title === null
          ? []
          : [
              {
                officeClass: title.officeClass,
                office: titleCase(title.office),
                of: state === null ? [] : [book.government(state)],
                former: /^former\s/i.test(party.name ?? ''),
              },
            ],
      countries: state === null ? [] : [state],
    });
    if (member !== null) return () => member.id;
    return state === null ? NOBODY : () => book.government(state);
  }

  /** Tables print every name that somebody has: "Rex Wayne Tillerson", "John Forbes Kerry". */
  function withoutMiddleNames(keys: readonly string[]) {
    const [first = '', ...rest] = keys;
    const last = rest.at(-1);
    return rest.length < 2 || last === undefined ? [] : registry.people.byFullName([first, last]);
  }

  function organization(name: string, country: CountryCode | null): Later {
    const [sense] = senses(name, 'organization');
    if (sense?.kind === 'organization') return () => book.organization(sense.organization.id);
    return () => book.newOrganization(name, country);
  }

  function body(role: string, country: CountryCode): Later {
    const adjective = registry.countries.get(country)?.adjectives[0] ?? country;
    return () => book.body(country, role, `${adjective} ${role}`);
  }

  /** Somebody or something that the registry has under this name. */
  function known(party: PartyName, country: CountryCode | null): Later | null {
    const name = party.name ?? '';
    const [sense] = senses(name, 'organization');
    if (sense?.kind === 'organization') return () => book.organization(sense.organization.id);
    const keys = nameKey(name).split(' ');
    return keys.length > 1 && registry.people.byFullName(keys).length > 0 ? person(party, country) : null;
  }

  function stateOrBody(country: CountryCode | null, role: string | null): Later {
    if (country === null) return NOBODY;
    return role === null ? () => book.government(country) : body(role, country);
  }

  /** "Police (Nigeria)", "Citizen (India)", "Angela Merkel", "Boko Haram", "France". */
  function anything(party: PartyName, country: CountryCode | null): Later {
    const { name } = party;
    const found = known(party, country);
    if (found !== null || name === null) return found ?? stateOrBody(country, party.role);
    const { what = name, whose } = OF_COUNTRY.exec(name)?.groups ?? {};
    const owner = whose === undefined ? null : countries.codeOf(whose);
    if (owner !== null) return stateOrBody(owner, roleOf(what));
    const state = countries.codeOf(name);
    if (state !== null) return () => book.government(state);
    const [first = '', ...rest] = nameKey(name).split(' ');
    const isPerson = party.title !== null || (rest.length > 0 && registry.givenNames.has(first));
    return isPerson ? person(party, country) : organization(name, country);
  }

  return (party) => {
    const country = party.country === null ? null : countries.codeOf(party.country);
    switch (party.kind) {
      case 'person':
        return party.name === null ? NOBODY : person(party, country);
      case 'organization':
        return party.name === null ? NOBODY : organization(party.name, country);
      case 'government': {
        const state = country ?? (party.name === null ? null : countries.codeOf(party.name));
        if (state !== null)
          return party.role === null ? () => book.government(state) : body(party.role, state);
        return party.name === null ? NOBODY : organization(party.name, null);
      }
      case 'any':
        return anything(party, country);
      case 'known': {
        const state = country ?? (party.name === null ? null : countries.codeOf(party.name));
        return known(party, country) ?? stateOrBody(state, party.role);
      }
    }
  };
}

const OF_COUNTRY = /^(?<what>.+?)\s*\((?<whose>[^()]+)\)$/;

/** What the words of a table for the parts of a state are to us; null for its government. */
const ROLES: Readonly<Record<string, string | null>> = {
  government: null,
  military: 'armed forces',
  'armed forces': 'armed forces',
  citizen: 'people',
  legislature: 'parliament',
};

function roleOf(what: string): string | null {
  const role = what.toLowerCase();
  return role in ROLES ? (ROLES[role] ?? null) : role;
}

/** How many words parted by spaces hold so many key words. */
function wordsOf(text: string, keys: number): number {
  let count = 0;
  for (const [index, word] of text.split(/\s+/).entries()) {
    count += keyWords(word).length;
    if (count >= keys) return index + 1;
  }
  return Number.POSITIVE_INFINITY;
}
