/** Writes the network of a period as GraphML. Run as `node dist/examples/export-network.js STORE FILE`. */
import { writeFile } from 'node:fs/promises';
import { answerAsGraph, answerGraph, exportGraph, open, query } from 'demarche';

const [, , location = 'example.db', file = 'network.graphml'] = process.argv;
const store = await open(location, { readOnly: true });
try {
  const graph = answerGraph(await query(store, 'network', { since: '2017-01-01', until: '2017-12-31' }));
  await writeFile(file, exportGraph(answerAsGraph(graph), 'graphml'));
  console.log(`${graph.nodes.length} nodes, ${graph.edges.length} edges`);
} finally {
  await store.close();
}
