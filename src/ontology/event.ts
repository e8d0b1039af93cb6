import type { Article } from './article.ts';
import type { EdgeType } from './edge-types.ts';
import type { Entity } from './entity.ts';
import type { EntityId, EventId, IsoDate } from './ids.ts';
import type { PloverType, QuadClass } from './plover.ts';
import type { Status } from './statuses.ts';

/** A day, or a period of which more is not known; both ends are included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Where an article says that an event is so. */
export interface Evidence {
  /** The sentence, letter for letter: `article.text.slice(start, end) === sentence`. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how likely the event is coded rightly from this sentence. */
  readonly confidence: number;
  /** Name and version of what extracted it. */
  readonly extractor: string;
}

/** One sentence's word for an event, its parties resolved; several may tell of one event. */
export interface ExtractedEvent {
  readonly eventType: EdgeType;
  /** PLOVER mode, where the lexicon knows better than the edge type's usual one. */
  readonly mode: string | null;
  readonly actors: readonly EntityId[];
  readonly recipients: readonly EntityId[];
  /** The policies, meetings and persons that it is about. */
  readonly about: readonly EntityId[];
  readonly place: EntityId | null;
  readonly occurredOn: Period | null;
  readonly status: Status;
  readonly evidence: Evidence;
}

/** What the extractor reads out of one article. */
export interface ExtractedArticle {
  readonly article: Article;
  /** Everyone whom the article names, and the policies and meetings of its events. */
  readonly entities: readonly Entity[];
  /** In the order of the text. */
  readonly events: readonly ExtractedEvent[];
}

/** One coded interaction with its parties resolved. */
export interface Event {
  readonly id: EventId;
  readonly eventType: EdgeType;
  readonly plover: PloverType;
  readonly mode: string | null;
  readonly cameo: string;
  readonly goldstein: number;
  readonly quadClass: QuadClass;
  readonly actors: readonly EntityId[];
  readonly recipients: readonly EntityId[];
  readonly about: readonly EntityId[];
  readonly place: EntityId | null;
  readonly occurredOn: Period | null;
  readonly status: Status;
  readonly evidence: readonly Evidence[];
}

/** What one article adds to the graph: all of it is stored, or nothing. */
export interface ArticleRecord {
  readonly article: Article;
  /** Name and version of all that had a say in what was read; another one's reading takes this one's place. */
  readonly extractor: string;
  /** Everything that the article mentions and the events need, sorted by id. */
  readonly entities: readonly Entity[];
  /** Sorted by the first evidence, then by id. */
  readonly events: readonly Event[];
  /** How many events were told too doubtfully to be kept. */
  readonly leftOut: number;
}
