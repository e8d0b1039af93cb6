import type { Article } from './article.ts';
import type { EdgeType } from './edge-types.ts';
import type { Period } from './event.ts';
import type { Status } from './statuses.ts';

/**
 * What a table says that a party is: `any` where it has persons, states and organizations in one column; `known` where, of
 * these, only those that the registry knows are meant by their name, and the others by their country.
 */
export type PartyKind = 'person' | 'government' | 'organization' | 'any' | 'known';

/** A party or a place as a table names it, not yet resolved. */
export interface PartyName {
  readonly kind: PartyKind;
  /** "Angela Merkel", "Chancellor Merkel", "NATO"; null where only the country is told. */
  readonly name: string | null;
  /** "Chancellor"; null where there is none, or the name has it in it. */
  readonly title: string | null;
  /** A name, or an ISO 3166-1 alpha-3 code. */
  readonly country: string | null;
  /** What it is to its country: "armed forces", "police"; null for its government. */
  readonly role: string | null;
}

/** One event as a table codes it. */
export interface CodedEvent {
  readonly eventType: EdgeType;
  readonly mode: string | null;
  readonly actors: readonly PartyName[];
  readonly recipients: readonly PartyName[];
  readonly place: { readonly name: string | null; readonly country: string | null } | null;
  readonly occurredOn: Period | null;
  readonly status: Status;
  /** 0 to 1: how far the table is trusted. */
  readonly confidence: number;
}

/** One row of a table of events: an article whose text is the row, and perhaps prose behind it. */
export interface CodedArticle {
  readonly article: Article;
  /** Name of the table's mapping; stands as the extractor in the evidence. */
  readonly coder: string;
  /** The row, as the evidence quotes it: the text up to here. */
  readonly rowEnd: number;
  readonly events: readonly CodedEvent[];
}
