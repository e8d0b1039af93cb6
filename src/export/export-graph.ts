import { formatCypher } from './format-cypher.ts';
import { formatGexf } from './format-gexf.ts';
import { formatGraphml } from './format-graphml.ts';
import { formatJsonl } from './format-jsonl.ts';
import { formatJsonld } from './format-jsonld.ts';
import type { ExportGraph } from './graph.ts';

/** Formats of a whole graph. `csv` is two files, see {@link exportCsv}; the others are one text. */
export const GRAPH_FORMATS = ['gexf', 'graphml', 'csv', 'jsonl', 'cypher', 'jsonld'] as const;

export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** Writes a graph, a piece at a time. */
export function exportGraph(graph: ExportGraph, format: Exclude<GraphFormat, 'csv'>): AsyncIterable<string> {
  switch (format) {
    case 'gexf':
      return formatGexf(graph);
    case 'graphml':
      return formatGraphml(graph);
    case 'jsonl':
      return formatJsonl(graph);
    case 'cypher':
      return formatCypher(graph);
    case 'jsonld':
      return formatJsonld(graph);
  }
}
