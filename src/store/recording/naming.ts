import type { GraphValue } from '../../ontology/index.ts';
import { nameKey } from '../../ontology/index.ts';

/** What an entity is called: by one article, or by all that name it, together. */
export interface Naming {
  readonly name: string;
  /** Sorted; never `name` itself. */
  readonly aliases: readonly string[];
  readonly country: string | null;
}

/**
 * Joins two namings. Of two names the longer is kept, which is the fuller one ("Enrique Pena Nieto"
 * beside "Pena Nieto"), then the first in code point order; of two countries likewise. The join
 * is associative, commutative and idempotent, so that the order of loading leaves no trace.
 */
export function joinNamings(one: Naming, other: Naming): Naming {
  const name = preferredName(one.name, other.name);
  const all = new Set([one.name, ...one.aliases, other.name, ...other.aliases]);
  all.delete(name);
  return { name, aliases: [...all].sort(), country: smaller(one.country, other.country) };
}

/** Whether two namings are the same. */
export function sameNaming(one: Naming, other: Naming): boolean {
  return (
    one.name === other.name &&
    one.country === other.country &&
    one.aliases.length === other.aliases.length &&
    one.aliases.every((alias, index) => alias === other.aliases[index])
  );
}

/** The properties that a naming gives an entity's node. */
export function namingProperties(naming: Naming): { readonly [key: string]: GraphValue } {
  const keys = new Set([naming.name, ...naming.aliases].map(nameKey).filter((key) => key !== ''));
  return {
    name: naming.name,
    nameKeys: [...keys].sort(),
    aliases: naming.aliases,
    country: naming.country,
  };
}

function preferredName(one: string, other: string): string {
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return one < other ? one : other;
}

function smaller(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
