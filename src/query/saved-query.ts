/** How the answer to a query is best shown. */
export const DISPLAYS = ['table', 'graph', 'timeline', 'bar'] as const;

export type Display = (typeof DISPLAYS)[number];

/** What one value of a parameter can be. queries/README.md says how each is written. */
export const VALUE_TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'name',
  'entity',
  'event-type',
  'status',
] as const;

export type ValueType = (typeof VALUE_TYPES)[number];

/** One parameter of a saved query, as its header declares it. */
export interface QueryParameter {
  /** As the Cypher text says it, without the dollar sign: `minArticles`. */
  readonly name: string;
  readonly type: ValueType;
  /** Whether it takes any number of such values. */
  readonly list: boolean;
  /** Whether the query can't run without it. */
  readonly required: boolean;
  /** What it is when left out, as a user would write it; null where it is then null in the text. */
  readonly default: string | null;
  readonly help: string;
}

/** One question: a file of Cypher with a header that says what it asks. */
export interface SavedQuery {
  /** The file's name without `.cypher`. */
  readonly name: string;
  readonly title: string;
  /** Paragraphs, a blank line apart; empty where there is none. */
  readonly description: string;
  /** In the header's order. */
  readonly parameters: readonly QueryParameter[];
  readonly display: Display;
  /** For `bar`: the column whose numbers the bars show; null for the first that holds numbers. */
  readonly displayColumn: string | null;
  readonly tags: readonly string[];
  /** What could be written behind the query's name: `--actor Videgaray`. */
  readonly examples: readonly string[];
  /** The whole text, header and all, so that the line numbers of a store's messages are the file's. */
  readonly cypher: string;
  /** The file's path. */
  readonly file: string;
}
