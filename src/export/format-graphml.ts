import { type AttributeType, type ExportGraph, flatText, labelOf, type Properties } from './graph.ts';
import { xmlText } from './xml-text.ts';

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  boolean: 'boolean',
  list: 'string',
};

type Keys = ReadonlyMap<string, { readonly id: string; readonly type: AttributeType }>;

function keys(of: 'node' | 'edge', attributes: ReadonlyMap<string, AttributeType>): Keys {
  return new Map([...attributes].map(([name, type], at) => [name, { id: `${of.charAt(0)}${at}`, type }]));
}

function declarations(of: 'node' | 'edge', keyed: Keys): string {
  const lines = [...keyed].map(
    ([name, { id, type }]) =>
      `  <key id="${id}" for="${of}" attr.name="${xmlText(name)}" attr.type="${TYPES[type]}"/>\n`,
  );
  return lines.join('');
}

function data(properties: Properties, keyed: Keys): string {
  return Object.entries(properties)
    .map(([name, value]) => [keyed.get(name), value] as const)
    .map(([key, value]) =>
      key === undefined || value === null ? '' : `<data key="${key.id}">${xmlText(flatText(value))}</data>`,
    )
    .join('');
}

/** The graph as GraphML, which networkx, igraph, yEd and Gephi read. Two nodes may have many edges. */
export async function* formatGraphml(graph: ExportGraph): AsyncGenerator<string> {
  const nodeKeys = keys('node', new Map([['labels', 'list'], ['label', 'string'], ...graph.nodeAttributes]));
  const edgeKeys = keys('edge', new Map([['type', 'string'], ...graph.edgeAttributes]));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield declarations('node', nodeKeys) + declarations('edge', edgeKeys);
  yield '  <graph id="demarche" edgedefault="directed">\n';
  for await (const node of graph.nodes()) {
    const properties = { labels: node.labels, label: labelOf(node), ...node.properties };
    yield `    <node id="${xmlText(node.id)}">${data(properties, nodeKeys)}</node>\n`;
  }
  let id = 0;
  for await (const { source, target, type, properties } of graph.edges()) {
    const ends = `id="e${id}" source="${xmlText(source)}" target="${xmlText(target)}"`;
    yield `    <edge ${ends}>${data({ ...properties, type }, edgeKeys)}</edge>\n`;
    id += 1;
  }
  yield '  </graph>\n</graphml>\n';
}
