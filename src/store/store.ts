import type { ArticleId, ArticleRecord, GraphReader, PlanReader } from '../ontology/index.ts';

/** What recording changed. Counts, not lists: a load may be of any length. */
export interface RecordOutcome {
  readonly articles: { readonly loaded: number; readonly updated: number; readonly unchanged: number };
  /** `confirmed`: told by a new article, but known before. */
  readonly events: { readonly created: number; readonly confirmed: number };
  readonly entities: { readonly created: number };
  /** Readable edges between entities. */
  readonly edges: { readonly created: number };
}

export interface RecordOptions {
  /** When they were recorded, ISO 8601 in UTC; now, unless a graph is restored. */
  readonly recordedAt?: string;
}

/** What taking articles back removed. */
export interface RetractOutcome {
  /** `unknown`: asked for, but not stored. */
  readonly articles: { readonly retracted: number; readonly unknown: number };
  /** `kept`: told by another article as well. */
  readonly events: { readonly removed: number; readonly kept: number };
  readonly entities: { readonly removed: number };
  /** Readable edges between entities. */
  readonly edges: { readonly removed: number };
}

/** What an article was when it was stored: `record` leaves it alone as long as both are the same. */
export interface StoredVersion {
  /** Of its text. */
  readonly sha256: string;
  readonly extractor: string | null;
}

/** What `demarche status` shows. */
export interface StoreDescription {
  readonly kind: 'embedded' | 'neo4j';
  /** The path or address, without credentials. */
  readonly address: string;
  /** Name and version of the engine: "Grafeo 0.6.0". */
  readonly engine: string;
  readonly schemaVersion: number;
  /** How many of each label and each edge type, the most first; zeros left out. */
  readonly nodes: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, number>>;
}

/** Keeps the graph. One process at a time writes; none holds on to it longer than `close`. */
export interface Store extends GraphReader, PlanReader {
  /**
   * Records articles in one transaction: all of them whole, or none. An article that is stored
   * already with the same text and extractor is left alone; with another, it takes the old one's place.
   *
   * @throws DemarcheError `store-write`, `store-unavailable`
   */
  record(records: readonly ArticleRecord[], options?: RecordOptions): Promise<RecordOutcome>;
  /**
   * Takes articles back in one transaction: what only they said goes, what others say as well stays,
   * and the graph is then what it would be had they never been recorded.
   *
   * @param options `dryRun` tells what that would remove, and leaves everything as it is
   * @throws DemarcheError `store-write`, `store-unavailable`
   */
  retract(ids: readonly ArticleId[], options?: { readonly dryRun?: boolean }): Promise<RetractOutcome>;
  /** Of these articles, those that are stored, and which version of each. */
  stored(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, StoredVersion>>;
  describe(): Promise<StoreDescription>;
  close(): Promise<void>;
}

/** Where to open a store, and how. */
export interface StoreOptions {
  /** Open for reading only: creates nothing, and lets others read at the same time. */
  readonly readOnly?: boolean;
  /** For Neo4j; taken from NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE by the command line. */
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
  /** How long to wait for another process to let go of an embedded store, in milliseconds; 5,000 by default. */
  readonly lockWaitMs?: number;
  /** The clock that `recordedAt` is read from; the system's by default. */
  readonly now?: () => Date;
}
