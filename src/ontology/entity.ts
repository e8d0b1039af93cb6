import type { EntityKind } from './entity-kinds.ts';
import type { CountryCode, EntityId, IsoDate } from './ids.ts';

/** A resolved thing. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** The name it goes by: "United States". */
  readonly name: string;
  /** Other names that it was met under or is known by, sorted; never `name` itself. */
  readonly aliases: readonly string[];
  /** The one state it belongs to; null where there is none, or more than one. */
  readonly country: CountryCode | null;
  /** For a person: the offices that the article or the registry gives. */
  readonly offices: readonly Office[];
}

/** An office that a person holds, and with whom; dates where the registry knows them. */
export interface Office {
  /** As one would print it: "Secretary of State". */
  readonly office: string;
  /** The government or organization. */
  readonly of: EntityId;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}
