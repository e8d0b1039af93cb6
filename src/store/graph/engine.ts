import type { GraphValue, Table } from '../../ontology/index.ts';

export type Parameters = Readonly<Record<string, GraphValue>>;

/** One row of a result, by column. */
export type Row = Readonly<Record<string, GraphValue>>;

/** An open transaction. Its statements see each other's changes; nobody else does before it commits. */
export interface Transaction {
  run(cypher: string, parameters?: Parameters): Promise<readonly Row[]>;
}

/** The limits of one foreign statement. */
export interface QueryLimits {
  readonly timeoutMs: number;
  readonly limit: number;
}

/** What a graph database must be able to do to keep the graph; what is done with it is written once, above. */
export interface Engine {
  readonly kind: 'embedded' | 'neo4j';
  /** The path or address, without credentials. */
  readonly address: string;
  /** Name and version, such as "Grafeo 0.6.0". */
  readonly name: string;
  /** Runs `work` in a transaction that commits when it resolves and leaves no trace when it rejects. May run it again. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction that only reads. */
  inspect<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs a schema statement, which engines keep out of transactions. */
  define(cypher: string): Promise<void>;
  /** Runs somebody's statement, one that the guard has passed, where it cannot write. */
  query(cypher: string, parameters: Parameters, limits: QueryLimits): Promise<Table>;
  /** Runs such a statement and tells the steps that it took. */
  profile(cypher: string, parameters: Parameters, limits: QueryLimits): Promise<string>;
  close(): Promise<void>;
}
