import { type GraphValue, SCHEMA_VERSION } from '../ontology/index.ts';
import type { AttributeType, ExportGraph, Properties } from './graph.ts';

/** One of the files that make up the graph as CSV. */
export interface CsvFile {
  readonly name: 'nodes.csv' | 'edges.csv';
  readonly chunks: AsyncIterable<string>;
}

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: '',
  integer: ':long',
  double: ':double',
  boolean: ':boolean',
  list: ':string[]',
};

/** An empty field is null, and an empty text is "": neo4j-admin tells them apart. */
function field(value: GraphValue): string {
  if (value === null) return '';
  const text = Array.isArray(value)
    ? value.map(String).join(';')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
  return text === '' || /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function line(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}

function heads(attributes: ReadonlyMap<string, AttributeType>): string[] {
  return [...attributes].map(([name, type]) => name + TYPES[type]);
}

function fields(properties: Properties, attributes: ReadonlyMap<string, AttributeType>): string[] {
  return [...attributes.keys()].map((name) => field(properties[name] ?? null));
}

async function* nodeLines({ nodeAttributes, nodes, whole }: ExportGraph): AsyncGenerator<string> {
  const attributes = new Map([...nodeAttributes].filter(([name]) => name !== 'id'));
  if (whole) attributes.set('version', 'integer');
  yield line(['id:ID', ...heads(attributes), ':LABEL']);
  if (whole) yield line(['demarche', ...fields({ version: SCHEMA_VERSION }, attributes), 'Schema']);
  for await (const { id, labels, properties } of nodes()) {
    yield line([field(id), ...fields(properties, attributes), labels.join(';')]);
  }
}

async function* edgeLines({ edgeAttributes, edges }: ExportGraph): AsyncGenerator<string> {
  yield line([':START_ID', ':END_ID', ':TYPE', ...heads(edgeAttributes)]);
  for await (const { source, target, type, properties } of edges()) {
    yield line([field(source), field(target), type, ...fields(properties, edgeAttributes)]);
  }
}

/**
 * The graph as two files of CSV with the header that `neo4j-admin database import full` reads (with
 * `--multiline-fields=true`: sentences may have line ends). For programs: texts stand as they are, formulas too.
 */
export function exportCsv(graph: ExportGraph): readonly CsvFile[] {
  return [
    { name: 'nodes.csv', chunks: nodeLines(graph) },
    { name: 'edges.csv', chunks: edgeLines(graph) },
  ];
}
