import type { ExportGraph } from './graph.ts';

/** The graph of an answer as JSON Lines: a node or an edge a line. */
export async function* formatJsonl(graph: ExportGraph): AsyncGenerator<string> {
  for await (const node of graph.nodes()) yield `${JSON.stringify({ kind: 'node', ...node })}\n`;
  for await (const edge of graph.edges()) yield `${JSON.stringify({ kind: 'edge', ...edge })}\n`;
}
