import type { GraphValue } from '../ontology/index.ts';
import type { AttributeType, ExportEdge, ExportGraph, ExportNode } from './graph.ts';

function typeOf(value: GraphValue): AttributeType {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'double';
  return 'string';
}

function attributes(
  items: readonly { readonly properties: Readonly<Record<string, GraphValue>> }[],
): Map<string, AttributeType> {
  const types = new Map<string, AttributeType>();
  for (const { properties } of items) {
    for (const [name, value] of Object.entries(properties)) {
      if (value === null) continue;
      const [type, before] = [typeOf(value), types.get(name)];
      const numbers = [type, before].every((one) => one === 'integer' || one === 'double');
      if (before === undefined) types.set(name, type);
      else if (before !== type) types.set(name, numbers ? 'double' : 'string');
    }
  }
  return types;
}

/** The nodes and edges of one answer, ready to be written. */
export function answerAsGraph({
  nodes,
  edges,
}: {
  readonly nodes: readonly ExportNode[];
  readonly edges: readonly ExportEdge[];
}): ExportGraph {
  return {
    whole: false,
    nodeAttributes: attributes(nodes),
    edgeAttributes: attributes(edges),
    async *nodes() {
      yield* nodes;
    },
    async *edges() {
      yield* edges;
    },
  };
}
