import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { LayoutAnswer, LayoutTask } from './layout.ts';

/** Iterations between two looks at the clock. */
const STRIDE = 20;
const MOST_ITERATIONS = 900;

/** Graphs so large are shown while they settle. */
const LARGE = 3_000;
const SHOW_EVERY_MS = 400;

let current = 0;

self.onmessage = async ({ data: task }: MessageEvent<LayoutTask>) => {
  current = task.id;
  const graph = graphOf(task);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 400,
    linLogMode: graph.order < LARGE,
    adjustSizes: false,
    gravity: graph.order < LARGE ? 0.6 : 0.05,
    scalingRatio: graph.order < LARGE ? 6 : 10,
    slowDown: 1 + Math.log(graph.order + 1),
  };
  const deadline = performance.now() + task.budgetMs;
  let shown = performance.now();
  for (let done = 0; done < MOST_ITERATIONS && performance.now() < deadline; done += STRIDE) {
    const iterations = graph.order > LARGE ? 1 : STRIDE;
    forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: 'weight' });
    if (graph.order > LARGE && performance.now() - shown > SHOW_EVERY_MS) {
      post(task, graph, false);
      shown = performance.now();
      // A newer task may have come meanwhile.
      await new Promise((resolve) => setTimeout(resolve));
      if (current !== task.id) return;
    }
  }
  if (graph.order < LARGE) spread(graph);
  post(task, graph, true);
};

/** Moves discs apart that lie upon each other. Sizes are in pixels, so they are first put into the picture's scale. */
function spread(graph: Graph): void {
  const [left, right] = extent(graph, 'x');
  const [low, high] = extent(graph, 'y');
  const scale = Math.max(right - left, high - low, 1) / 900;
  noverlap.assign(graph, {
    maxIterations: 120,
    settings: { margin: 7 * scale, ratio: 1, expansion: 1.05, gridSize: 20 },
    inputReducer: (_, attributes) => ({ ...attributes, size: (attributes['size'] as number) * scale }),
  });
}

function extent(graph: Graph, axis: 'x' | 'y'): [number, number] {
  const values = graph.mapNodes((_, attributes) => attributes[axis] as number);
  return [Math.min(...values), Math.max(...values)];
}

function graphOf({ positions, sizes, fixed, ends, weights }: LayoutTask): Graph {
  const graph = new Graph({ multi: false, type: 'undirected' });
  for (let at = 0; at < sizes.length; at += 1) {
    graph.addNode(at, {
      x: positions[2 * at],
      y: positions[2 * at + 1],
      size: sizes[at],
      fixed: fixed[at] === 1,
    });
  }
  for (let at = 0; at < weights.length; at += 1) {
    const [source, target] = [ends[2 * at], ends[2 * at + 1]];
    if (source !== target) graph.mergeUndirectedEdge(source, target, { weight: weights[at] });
  }
  return graph;
}

function post(task: LayoutTask, graph: Graph, done: boolean): void {
  const positions = new Float32Array(2 * graph.order);
  graph.forEachNode((node, attributes) => {
    const at = Number(node);
    const isFixed = task.fixed[at] === 1;
    positions[2 * at] = isFixed ? (task.positions[2 * at] ?? 0) : (attributes['x'] as number);
    positions[2 * at + 1] = isFixed ? (task.positions[2 * at + 1] ?? 0) : (attributes['y'] as number);
  });
  const answer: LayoutAnswer = { id: task.id, positions, done };
  self.postMessage(answer, { transfer: [positions.buffer] });
}
