import {
  type CountryCode,
  contentId,
  type Entity,
  type EntityId,
  type EntityKind,
  nameKey,
  type Office,
} from '../../src/ontology/index.ts';
import { governmentId } from './registry/countries.ts';
import type { Organization } from './registry/organizations.ts';
import type { Registry } from './registry/registry.ts';
import { slug } from './registry/slug.ts';

/** What is known of an entity while an article is read. */
interface Draft {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly country: CountryCode | null;
  readonly aliases: Set<string>;
  readonly offices: Map<string, Office>;
}

/** Keeps the entities of one article: each is written down once, with every name it was met under. */
export interface EntityBook {
  government(country: CountryCode): EntityId;
  organization(id: EntityId): EntityId;
  /** An organization of the country by its role ("ministry:foreign"), else a new one of the name given. */
  body(country: CountryCode, role: string, name: string): EntityId;
  /** An organization that the registry does not have; the same name and country have the same id. */
  newOrganization(name: string, country: CountryCode | null): EntityId;
  place(name: string, country: CountryCode | null): EntityId;
  person(id: EntityId, name: string, country: CountryCode | null, aliases: readonly string[]): EntityId;
  addOffice(person: EntityId, office: Office): void;
  /** Notes a name that an entity was met under. */
  met(id: EntityId, name: string): void;
  countryOf(id: EntityId): CountryCode | null;
  /** The entities with these ids, those that their persons serve, and their countries' governments, sorted by id. */
  entities(ids: ReadonlySet<EntityId>): Entity[];
}

const MOST_KNOWN_ALIASES = 8;

export function entityBook(registry: Registry): EntityBook {
  const drafts = new Map<EntityId, Draft>();

  function draft(
    id: EntityId,
    kind: EntityKind,
    name: string,
    country: CountryCode | null,
    aliases: readonly string[],
  ): EntityId {
    if (!drafts.has(id)) {
      const known = aliases.slice(0, MOST_KNOWN_ALIASES);
      drafts.set(id, { id, kind, name, country, aliases: new Set(known), offices: new Map() });
    }
    return id;
  }

  function registered({ id, name, country, aliases }: Organization): EntityId {
    return draft(id, 'organization', name, country, aliases);
  }

  function newOrganization(name: string, country: CountryCode | null): EntityId {
    const id = `organization:${slug(name)}~${contentId([nameKey(name), country])}` as EntityId;
    return draft(id, 'organization', name, country, []);
  }

  function government(code: CountryCode): EntityId {
    const country = registry.countries.get(code);
    return draft(governmentId(code), 'government', country?.name ?? code, code, country?.aliases ?? []);
  }

  return {
    government,
    organization(id) {
      const known = registry.organizations.get(id);
      return known ? registered(known) : draft(id, 'organization', id.slice(id.indexOf(':') + 1), null, []);
    },
    body(country, role, name) {
      const known = registry.bodies.get(`${country}|${role}`);
      return known ? registered(known) : newOrganization(name, country);
    },
    newOrganization,
    place(name, country) {
      const id = `place:${slug(name)}${country ? `-${country.toLowerCase()}` : ''}` as EntityId;
      return draft(id, 'place', name, country, []);
    },
    person: (id, name, country, aliases) => draft(id, 'person', name, country, aliases),
    addOffice(person, office) {
      const offices = drafts.get(person)?.offices;
      const key = `${nameKey(office.office)}|${office.of}`;
      if (offices && !offices.has(key)) offices.set(key, office);
    },
    met(id, name) {
      drafts.get(id)?.aliases.add(name);
    },
    countryOf: (id) => drafts.get(id)?.country ?? null,
    entities(ids) {
      const all = new Set(ids);
      for (const id of ids) {
        const { country = null, offices } = drafts.get(id) ?? {};
        for (const { of } of offices?.values() ?? []) all.add(of);
        if (country !== null) all.add(government(country));
      }
      return [...all].sort().flatMap((id) => {
        const found = drafts.get(id);
        return found ? [entityOf(found)] : [];
      });
    },
  };
}

function entityOf({ id, kind, name, country, aliases, offices }: Draft): Entity {
  const others = [...aliases].filter((alias) => alias !== name).sort();
  const held = [...offices.values()].sort(
    (a, b) => compare(a.from ?? '', b.from ?? '') || compare(a.office, b.office),
  );
  return { id, kind, name, aliases: others, country, offices: held };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
