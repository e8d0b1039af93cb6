import type { GraphValue } from '../ontology/index.ts';

/** A property's value, as the stores keep it. */
export type Properties = Readonly<Record<string, GraphValue>>;

/** A node on its way out. */
export interface ExportNode {
  readonly id: string;
  /** Sorted. */
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** An edge on its way out. */
export interface ExportEdge {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly properties: Properties;
}

export type AttributeType = 'string' | 'integer' | 'double' | 'boolean' | 'list';

/** What there is to write: many formats want every attribute declared first, then all nodes, then all edges. */
export interface ExportGraph {
  readonly nodeAttributes: ReadonlyMap<string, AttributeType>;
  readonly edgeAttributes: ReadonlyMap<string, AttributeType>;
  /** Whether it is the whole graph of a store, and not that of an answer: then a copy of it is a store as well. */
  readonly whole: boolean;
  nodes(): AsyncIterable<ExportNode>;
  edges(): AsyncIterable<ExportEdge>;
}

/** A value in a format that has no lists: members stand between semicolons. */
export function flatText(value: GraphValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(flatText).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What a reader calls a node by. */
export function labelOf({ id, properties }: ExportNode): string {
  const { name, title, summary } = properties;
  return flatText(name ?? title ?? summary ?? id);
}

/** The first and last day of whatever has one: an event's, an edge's, an article's. */
export function daysOf({ occurredFrom, occurredTo, publishedOn }: Properties): {
  readonly start: string | null;
  readonly end: string | null;
} {
  const start = occurredFrom ?? publishedOn ?? null;
  const end = occurredTo ?? publishedOn ?? null;
  return { start: start === null ? null : String(start), end: end === null ? null : String(end) };
}
