import type { GraphValue, Table } from '../ontology/index.ts';

type GraphObject = { readonly [key: string]: GraphValue };

/** A node of an answer: an entity, an event, an article. */
export interface AnswerNode {
  readonly id: string;
  /** Sorted. */
  readonly labels: readonly string[];
  readonly properties: GraphObject;
}

/** An edge of an answer, between two of its nodes. */
export interface AnswerEdge {
  readonly source: string;
  readonly target: string;
  /** The edge type: `MET_WITH`; `RELATED` where the answer doesn't say. */
  readonly type: string;
  readonly properties: GraphObject;
}

/** The part of the graph that an answer shows. */
export interface AnswerGraph {
  /** Each once, in the order of the answer. */
  readonly nodes: readonly AnswerNode[];
  readonly edges: readonly AnswerEdge[];
}

function isObject(value: GraphValue | undefined): value is GraphObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asNode(value: GraphValue | undefined): AnswerNode | null {
  if (!isObject(value) || !Array.isArray(value['labels']) || !isObject(value['properties'])) return null;
  const { id } = value['properties'];
  if (typeof id !== 'string') return null;
  return { id, labels: value['labels'].map(String), properties: value['properties'] };
}

function asEdge(value: GraphValue | undefined): { type: string; properties: GraphObject } | null {
  if (!isObject(value) || typeof value['type'] !== 'string' || !isObject(value['properties'])) return null;
  return { type: value['type'], properties: value['properties'] };
}

function asPath(value: GraphValue): { nodes: readonly GraphValue[]; edges: readonly GraphValue[] } | null {
  if (!isObject(value) || !Array.isArray(value['nodes']) || !Array.isArray(value['edges'])) return null;
  return { nodes: value['nodes'], edges: value['edges'] };
}

/** All nodes and the edges of all paths in a value, lists and maps included. */
function collect(value: GraphValue, nodes: AnswerNode[], edges: AnswerEdge[]): void {
  const node = asNode(value);
  const path = asPath(value);
  if (node !== null) nodes.push(node);
  else if (path !== null) {
    const stations = path.nodes.map(asNode);
    for (const [at, one] of path.edges.entries()) {
      const [source, edge, target] = [stations[at], asEdge(one), stations[at + 1]];
      if (source && edge && target) edges.push({ source: source.id, target: target.id, ...edge });
    }
    nodes.push(...stations.filter((one) => one !== null));
  } else if (Array.isArray(value)) for (const one of value) collect(one, nodes, edges);
  else if (isObject(value) && asEdge(value) === null) {
    for (const one of Object.values(value)) collect(one, nodes, edges);
  }
}

/** The edge that a row with the columns `source` and `target` is; its other plain columns are the edge's properties. */
function rowEdge(columns: readonly string[], row: readonly GraphValue[]): AnswerEdge | null {
  const cell = (name: string) => row[columns.indexOf(name)];
  const [source, target] = [asNode(cell('source')), asNode(cell('target'))];
  if (source === null || target === null) return null;
  const edge = asEdge(cell('edge'));
  const [eventType] = [cell('eventType')].flat();
  const own = columns.flatMap((name, at): readonly (readonly [string, GraphValue])[] =>
    ['source', 'target', 'edge'].includes(name) ? [] : [[name, row[at] ?? null]],
  );
  return {
    source: source.id,
    target: target.id,
    type: edge?.type ?? (typeof eventType === 'string' ? eventType : 'RELATED'),
    properties: { ...edge?.properties, ...Object.fromEntries(own) },
  };
}

/**
 * The graph that an answer shows. Every node in it is a node, wherever it stands. A row whose columns `source` and
 * `target` are nodes is an edge, of the type that its column `edge` (an edge) or `eventType` (text, or the first of
 * a list) gives; its other columns are the edge's properties. The edges of a path run as the path is read.
 */
export function answerGraph({ columns, rows }: Table): AnswerGraph {
  const nodes: AnswerNode[] = [];
  const edges: AnswerEdge[] = [];
  for (const row of rows) {
    for (const value of row) collect(value, nodes, edges);
    const edge = rowEdge(columns, row);
    if (edge !== null) edges.push(edge);
  }
  return { nodes: [...new Map(nodes.map((node) => [node.id, node])).values()], edges };
}
