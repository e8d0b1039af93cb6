import { type AttributeType, daysOf, type ExportGraph, flatText, labelOf, type Properties } from './graph.ts';
import { xmlText } from './xml-text.ts';

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  boolean: 'boolean',
  list: 'string',
};

type Attributes = ReadonlyMap<string, AttributeType>;

function declaration(of: 'node' | 'edge', attributes: Attributes): string {
  const lines = [...attributes].map(
    ([name, type]) =>
      `      <attribute id="${xmlText(name)}" title="${xmlText(name)}" type="${TYPES[type]}"/>\n`,
  );
  return `    <attributes class="${of}">\n${lines.join('')}    </attributes>\n`;
}

function values(properties: Properties, attributes: Attributes): string {
  const lines = Object.entries(properties)
    .filter(([name, value]) => value !== null && attributes.has(name))
    .map(([name, value]) => `<attvalue for="${xmlText(name)}" value="${xmlText(flatText(value))}"/>`);
  return `<attvalues>${lines.join('')}</attvalues>`;
}

function time(properties: Properties): string {
  const { start, end } = daysOf(properties);
  return (
    (start === null ? '' : ` start="${xmlText(start)}"`) + (end === null ? '' : ` end="${xmlText(end)}"`)
  );
}

/** The graph as GEXF 1.3, which Gephi and sigma.js read; days are its time. */
export async function* formatGexf(graph: ExportGraph): AsyncGenerator<string> {
  const labels: Attributes = new Map([['labels', 'list'], ...graph.nodeAttributes]);
  const types: Attributes = new Map([['type', 'string'], ...graph.edgeAttributes]);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n  <meta><creator>demarche</creator></meta>\n';
  yield '  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield declaration('node', labels) + declaration('edge', types);
  yield '    <nodes>\n';
  for await (const node of graph.nodes()) {
    const head = `id="${xmlText(node.id)}" label="${xmlText(labelOf(node))}"${time(node.properties)}`;
    yield `      <node ${head}>${values({ labels: node.labels, ...node.properties }, labels)}</node>\n`;
  }
  yield '    </nodes>\n    <edges>\n';
  let id = 0;
  for await (const { source, target, type, properties } of graph.edges()) {
    const ends = `source="${xmlText(source)}" target="${xmlText(target)}" label="${xmlText(type)}" kind="${xmlText(type)}"`;
    yield `      <edge id="${id}" ${ends}${time(properties)}>${values({ ...properties, type }, types)}</edge>\n`;
    id += 1;
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}
