import { EDGE_PROPERTIES, type GraphReader, type GraphValue, NODE_PROPERTIES } from '../ontology/index.ts';
import type { AttributeType, ExportEdge, ExportGraph, ExportNode, Properties } from './graph.ts';

/** Nodes a page: few enough that their edges fit in memory, though some have thousands. */
const PAGE = 1_000;
const LABELS = ['Entity', 'Event', 'Article'] as const;

const LISTS = ['aliases', 'nameKeys', 'offices'];
const DOUBLES = ['confidence', 'goldstein'];
const INTEGERS = ['articles', 'start', 'end', 'version'];

function attributeType(name: string): AttributeType {
  if (LISTS.includes(name)) return 'list';
  if (DOUBLES.includes(name)) return 'double';
  return INTEGERS.includes(name) ? 'integer' : 'string';
}

function attributes(table: Readonly<Record<string, readonly string[]>>): Map<string, AttributeType> {
  const { Schema: _, ...ours } = table;
  return new Map(Object.values(ours).flatMap((names) => names.map((name) => [name, attributeType(name)])));
}

interface StoredNode {
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** All nodes of a label, a page at a time, in the order of their ids. */
async function* pages(reader: GraphReader, label: string): AsyncGenerator<readonly ExportNode[]> {
  const cypher = `MATCH (n:${label}) WHERE n.id > $after RETURN n ORDER BY n.id LIMIT ${PAGE}`;
  for (let after = ''; ; ) {
    const { rows } = await reader.read(cypher, { after });
    const nodes = rows.map(([value]) => {
      const { labels, properties } = value as unknown as StoredNode;
      return { id: String(properties['id']), labels, properties };
    });
    const last = nodes.at(-1);
    if (last === undefined) return;
    yield nodes;
    after = last.id;
  }
}

async function outgoing(reader: GraphReader, label: string, ids: readonly string[]): Promise<ExportEdge[]> {
  const cypher = `UNWIND $ids AS id MATCH (a:${label} {id: id})-[r]->(b) RETURN a.id, b.id, r`;
  const { rows } = await reader.read(cypher, { ids });
  const edges = rows.map(([source, target, value]) => {
    const { type, properties } = value as unknown as { type: string; properties: Properties };
    return { source: String(source), target: String(target), type, properties };
  });
  return edges
    .map((edge) => [sortKey(edge), edge] as const)
    .sort(byKey)
    .map(([, edge]) => edge);
}

function sortKey({ source, type, target, properties }: ExportEdge): string {
  return JSON.stringify([source, type, target, properties as GraphValue]);
}

function byKey([one]: readonly [string, ...unknown[]], [other]: readonly [string, ...unknown[]]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * The whole graph that a store holds, read a page at a time in the order of the ids: the same graph gives the
 * same text, however it came about.
 */
export function readGraph(reader: GraphReader): ExportGraph {
  return {
    whole: true,
    nodeAttributes: attributes(NODE_PROPERTIES),
    edgeAttributes: attributes(EDGE_PROPERTIES),
    async *nodes() {
      for (const label of LABELS) for await (const page of pages(reader, label)) yield* page;
    },
    async *edges() {
      for (const label of LABELS) {
        for await (const page of pages(reader, label)) {
          yield* await outgoing(
            reader,
            label,
            page.map(({ id }) => id),
          );
        }
      }
    },
  };
}
