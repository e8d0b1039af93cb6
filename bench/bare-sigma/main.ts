/** The same graph in sigma as it comes: what the viewer is measured against. */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';

interface Answer {
  readonly entities: readonly { readonly id: string; readonly name: string }[];
  readonly events: readonly { readonly id: string; readonly pairs: readonly (readonly [number, number])[] }[];
}

const answer = (await (await fetch('./graph.json')).json()) as Answer;
const graph = new MultiDirectedGraph();
for (const [at, { id, name }] of answer.entities.entries()) {
  const angle = at * 2.399963;
  const radius = Math.sqrt(at);
  graph.addNode(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), size: 3, label: name });
}
for (const { id, pairs } of answer.events) {
  for (const [at, [from, to]] of pairs.entries()) {
    graph.addEdgeWithKey(`${id} ${at}`, answer.entities[from]?.id, answer.entities[to]?.id, { size: 1 });
  }
}
const container = document.getElementById('graph');
if (container !== null) new Sigma(graph, container);
document.body.dataset['ready'] = '';
