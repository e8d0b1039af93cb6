import { type GraphValue, SCHEMA_VERSION } from '../ontology/index.ts';
import type { ExportEdge, ExportGraph, ExportNode } from './graph.ts';

/** Rows to a statement: a script's statements are parsed whole. */
const ROWS = 500;
const KEYED = ['Entity', 'Event', 'Article'] as const;

/** Text in single quotes, with what would end or change it escaped. */
function cypherText(text: string): string {
  const escaped = text
    .replace(/[\\']/g, (character) => `\\${character}`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
  return `'${escaped}'`;
}

function quoted(name: string): string {
  return /^[A-Za-z]\w*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

function literal(value: GraphValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value === 'string') return cypherText(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return `{${Object.entries(value)
    .filter(([, one]) => one !== null)
    .map(([key, one]) => `${quoted(key)}: ${literal(one)}`)
    .join(', ')}}`;
}

function keyLabel(labels: readonly string[]): string {
  return KEYED.find((label) => labels.includes(label)) ?? labels[0] ?? 'Entity';
}

function unwind(rows: readonly string[], rest: string): string {
  return `UNWIND [\n  ${rows.join(',\n  ')}\n] AS row\n${rest};\n`;
}

/** Groups what comes into batches by a key; a batch is given out when it is full, the rest at the end. */
async function* batches<Item>(
  items: AsyncIterable<Item>,
  keyOf: (item: Item) => string,
): AsyncGenerator<readonly [string, readonly Item[]]> {
  const open = new Map<string, Item[]>();
  for await (const item of items) {
    const key = keyOf(item);
    const batch = open.get(key) ?? [];
    batch.push(item);
    open.set(key, batch);
    if (batch.length < ROWS) continue;
    yield [key, batch];
    open.delete(key);
  }
  yield* open;
}

/**
 * The graph as a script of Cypher for an empty Neo4j (`cypher-shell -f`): the keys first, then the nodes, then the
 * edges. Each statement ends with a semicolon at the end of a line, and no text has one there.
 */
export async function* formatCypher(graph: ExportGraph): AsyncGenerator<string> {
  for (const label of KEYED) {
    const name = `demarche_${label.toLowerCase()}_id`;
    yield `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
  }
  if (graph.whole) yield `CREATE (:Schema {id: 'demarche', version: ${SCHEMA_VERSION}});\n`;
  const labelOf = new Map<string, string>();
  const byLabels = batches(graph.nodes(), ({ labels }: ExportNode) => labels.map(quoted).join(':'));
  for await (const [labels, nodes] of byLabels) {
    for (const node of nodes) labelOf.set(node.id, keyLabel(node.labels));
    const rows = nodes.map(({ id, properties }) => literal({ ...properties, id }));
    yield unwind(rows, `CREATE (n:${labels}) SET n = row`);
  }
  const byEnds = batches(graph.edges(), ({ source, type, target }: ExportEdge) =>
    [labelOf.get(source) ?? 'Entity', type, labelOf.get(target) ?? 'Entity'].map(quoted).join(' '),
  );
  for await (const [ends, edges] of byEnds) {
    const [from, type, to] = ends.split(' ');
    const rows = edges.map(({ source, target, properties }) =>
      literal({ from: source, to: target, properties }),
    );
    yield unwind(
      rows,
      `MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
    );
  }
}
