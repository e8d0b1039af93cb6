import type { CountryCode, PloverType } from '../ontology/index.ts';

/** What an event comes to where only countries count: who did what to whom, once for each pair of an actor and a recipient. */
export interface Coding {
  /** The actor's country; null for one that belongs to no country, and where nobody is known. */
  readonly actor: CountryCode | null;
  readonly type: PloverType;
  readonly recipient: CountryCode | null;
}

/** By what two codings are the same. */
export type CodingKey = (coding: Coding) => string;

export const wholeCoding: CodingKey = ({ actor, type, recipient }) => `${actor} ${type} ${recipient}`;

/** For gold that names nobody on the other side. */
export const withoutRecipient: CodingKey = ({ actor, type }) => `${actor} ${type}`;

/** Every pair of the two sides; a side without anybody counts as one of no country. */
export function pairUp(
  actors: readonly (CountryCode | null)[],
  type: PloverType,
  recipients: readonly (CountryCode | null)[],
): Coding[] {
  const sides = [actors, recipients].map((side) => (side.length > 0 ? side : [null]));
  const [first = [], second = []] = sides;
  return first.flatMap((actor) => second.map((recipient) => ({ actor, type, recipient })));
}
