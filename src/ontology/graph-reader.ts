/** A value as a query returns it: plain data, ready for JSON. Whole numbers are numbers, dates ISO text. */
export type GraphValue =
  | null
  | boolean
  | number
  | string
  | readonly GraphValue[]
  | { readonly [key: string]: GraphValue };

/** What a query returns; every row has one value a column, in the columns' order. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly GraphValue[])[];
  /** Whether rows were left out to keep to the limit. */
  readonly truncated: boolean;
}

export interface ReadOptions {
  /** After how long the store gives up; 30 seconds by default. */
  readonly timeoutMs?: number;
  /** The most rows to return; all by default. */
  readonly limit?: number;
}

/** Says how a store would answer, and what that takes. */
export interface PlanReader {
  /**
   * Runs one statement and throws its answer away.
   *
   * @returns the steps it took, each on a line, with how many rows each gave, as the store tells it
   * @throws DemarcheError as {@link GraphReader.read}
   */
  explain(
    cypher: string,
    parameters: Readonly<Record<string, GraphValue>>,
    options?: ReadOptions,
  ): Promise<string>;
}

/** Answers questions in Cypher, and can change nothing whatever it is asked. */
export interface GraphReader {
  /**
   * Runs one statement. A node comes back as `{ labels, properties }`, an edge as
   * `{ type, properties }`, a path as `{ nodes, edges }`.
   *
   * @throws DemarcheError `query-refused` for a statement that would write, `query-failed` for one
   *   that the store can't run, `query-timeout`, `store-unavailable`
   */
  read(
    cypher: string,
    parameters: Readonly<Record<string, GraphValue>>,
    options?: ReadOptions,
  ): Promise<Table>;
}
