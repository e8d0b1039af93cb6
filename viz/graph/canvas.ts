import { createNodeImageProgram } from '@sigma/node-image';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { createNodeCompoundProgram, EdgeRectangleProgram, NodeCircleProgram } from 'sigma/rendering';
import { animateNodes } from 'sigma/utils';
import { edgeLabels, nodeHover, nodeLabels } from './draw-labels.ts';
import {
  type DrawnEdge,
  type DrawnGraph,
  type DrawnNode,
  MANY_EDGES,
  type Styling,
  syncGraph,
} from './drawn-graph.ts';
import { EdgeArcProgram } from './edge-arc-program.ts';
import { createLayout } from './layout.ts';
import { mix, type Palette } from './palette.ts';
import type { Picture } from './picture.ts';

/** What happens to the picture by pointer. Keys and buttons of the page do the same. */
export interface CanvasEvents {
  onSelectNode(id: string, adding: boolean): void;
  onSelectEdge(id: string): void;
  onClear(): void;
  onExpand(id: string): void;
  onPin(id: string, at: readonly [number, number]): void;
  onCamera(camera: readonly [number, number, number] | null): void;
  onSettled(): void;
}

/** Draws the picture, and keeps it drawn. */
export interface Canvas {
  readonly sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly graph: DrawnGraph;
  show(picture: Picture, styling: Styling, pinned: Readonly<Record<string, readonly [number, number]>>): void;
  highlight(nodes: readonly string[], edge: string | null): void;
  centreOn(nodes: readonly string[]): void;
  zoom(by: 'in' | 'out' | 'fit'): void;
  settleAnew(): void;
  end(): void;
}

/** Changes that are better made all at once. */
const MANY_AT_ONCE = 1_500;
/** In a picture of fewer pixels, discs and lines are smaller. */
const FULL_SIZE = 520;

const LAYOUT_MS = 1_200;
const LARGE_LAYOUT_MS = 12_000;
const LARGE = 3_000;

export function createCanvas(
  container: HTMLElement,
  palette: () => Palette,
  events: CanvasEvents,
  camera: readonly [number, number, number] | null,
): Canvas {
  let graph: DrawnGraph = new MultiDirectedGraph();
  const layout = createLayout();
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const sigma = new Sigma<DrawnNode, DrawnEdge>(graph, container, {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    renderEdgeLabels: true,
    defaultNodeType: 'kind',
    defaultEdgeType: 'arc',
    nodeProgramClasses: {
      dot: NodeCircleProgram as never,
      kind: createNodeCompoundProgram<DrawnNode, DrawnEdge>([
        NodeCircleProgram as never,
        createNodeImageProgram<DrawnNode, DrawnEdge>({
          drawingMode: 'color',
          colorAttribute: 'glyph',
          keepWithinCircle: true,
          padding: 0.24,
          size: { mode: 'force', value: 128 },
        }),
      ]),
    },
    edgeProgramClasses: { arc: EdgeArcProgram as never, line: EdgeRectangleProgram as never },
    defaultDrawNodeLabel: nodeLabels(palette),
    defaultDrawNodeHover: nodeHover(palette),
    defaultDrawEdgeLabel: edgeLabels(palette),
    labelRenderedSizeThreshold: 5,
    labelDensity: 0.7,
    labelGridCellSize: 110,
    minEdgeThickness: 1.1,
    stagePadding: 36,
    zoomToSizeRatioFunction: (ratio) =>
      Math.sqrt(ratio) * Math.max(1, FULL_SIZE / Math.min(container.clientWidth, container.clientHeight)),
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    doubleClickTimeout: 300,
    inertiaDuration: still.matches ? 0 : 200,
  });
  // Sigma looks after the window's size only, but a panel takes room as well.
  const resized = new ResizeObserver(() => sigma.scheduleRender());
  resized.observe(container);
  if (camera !== null) sigma.getCamera().setState({ x: camera[0], y: camera[1], ratio: camera[2] });

  let picked: ReadonlySet<string> = new Set();
  let pickedEdge: string | null = null;
  let near: ReadonlySet<string> | null = null;
  let nearEdges: ReadonlySet<string> = new Set();
  let hovered: string | null = null;
  let fixed: ReadonlySet<string> = new Set();
  let animation: () => void = () => {};

  const updateNear = (): void => {
    const centre =
      hovered !== null && graph.hasNode(hovered) ? [hovered] : [...picked].filter((id) => graph.hasNode(id));
    const edge = pickedEdge !== null && graph.hasEdge(pickedEdge) && hovered === null ? pickedEdge : null;
    if (centre.length === 0 && edge === null) {
      near = null;
      nearEdges = new Set();
      return;
    }
    const nodes = new Set(centre);
    const edges = new Set<string>();
    for (const id of centre) {
      graph.forEachEdge(id, (key, _, source, target) => {
        edges.add(key);
        nodes.add(source).add(target);
      });
    }
    if (edge !== null) {
      edges.add(edge);
      for (const end of graph.extremities(edge)) nodes.add(end);
    }
    near = nodes;
    nearEdges = edges;
  };

  sigma.setSetting('nodeReducer', (id, data) => {
    if (near === null) return { ...data, zIndex: 1 };
    if (near.has(id)) {
      const isCentre = picked.has(id) || id === hovered;
      return { ...data, zIndex: 2, forceLabel: near.size < 40 || isCentre, highlighted: picked.has(id) };
    }
    return { ...data, color: palette().faded, glyph: palette().background, label: '', zIndex: 0 };
  });
  sigma.setSetting('edgeReducer', (id, data) => {
    const few = graph.size <= 45;
    if (near === null) return few ? data : { ...data, label: '' };
    if (nearEdges.has(id)) {
      const alone = id === pickedEdge;
      return {
        ...data,
        size: data.size + (alone ? 2.5 : 0.6),
        zIndex: 2,
        forceLabel: nearEdges.size < 24,
        label: nearEdges.size < 24 ? data.label : '',
      };
    }
    return { ...data, color: mix(palette().fadedEdge, palette().background, 0.2), label: '', zIndex: 0 };
  });

  const redraw = (): void => {
    updateNear();
    sigma.refresh({ schedule: true });
  };

  const settle = (free: ReadonlySet<string> | null): void => {
    const nodes = graph.nodes();
    if (nodes.length === 0) {
      events.onSettled();
      return;
    }
    const at = new Map(nodes.map((id, position) => [id, position]));
    const positions = new Float32Array(2 * nodes.length);
    const sizes = new Float32Array(nodes.length);
    const kept = new Uint8Array(nodes.length);
    for (const [position, id] of nodes.entries()) {
      const { x, y, size } = graph.getNodeAttributes(id);
      positions[2 * position] = x;
      positions[2 * position + 1] = y;
      sizes[position] = size;
      kept[position] = fixed.has(id) || (free !== null && !free.has(id)) ? 1 : 0;
    }
    const ends = new Uint32Array(2 * graph.size);
    const weights = new Float32Array(graph.size);
    let edge = 0;
    graph.forEachEdge((_, attributes, source, target) => {
      ends[2 * edge] = at.get(source) ?? 0;
      ends[2 * edge + 1] = at.get(target) ?? 0;
      weights[edge] = attributes.size;
      edge += 1;
    });
    const large = nodes.length > LARGE;
    layout.settle(
      { positions, sizes, fixed: kept, ends, weights, budgetMs: large ? LARGE_LAYOUT_MS : LAYOUT_MS },
      (settled, done) => {
        move(nodes, settled, large || free === null);
        if (done) events.onSettled();
      },
    );
  };

  /** Brings nodes to their places: at once where there was no picture before, where motion is not wanted, or too many. */
  const move = (nodes: readonly string[], settled: Float32Array, atOnce: boolean): void => {
    const targets: Record<string, { x: number; y: number }> = {};
    for (const [position, id] of nodes.entries()) {
      if (!graph.hasNode(id) || id === dragged) continue;
      targets[id] = { x: settled[2 * position] ?? 0, y: settled[2 * position + 1] ?? 0 };
    }
    animation();
    if (atOnce || still.matches) {
      graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...targets[id] }), {
        attributes: ['x', 'y'],
      });
    } else animation = animateNodes(graph, targets, { duration: 450, easing: 'quadraticOut' });
  };

  let dragged: string | null = null;
  let wasDragged = false;
  sigma.on('enterNode', ({ node }) => {
    hovered = node;
    container.style.cursor = 'pointer';
    if (graph.order <= LARGE) redraw();
  });
  sigma.on('leaveNode', () => {
    hovered = null;
    container.style.cursor = '';
    if (graph.order <= LARGE) redraw();
  });
  sigma.on('enterEdge', () => {
    container.style.cursor = 'pointer';
  });
  sigma.on('leaveEdge', () => {
    container.style.cursor = '';
  });
  sigma.on('clickNode', ({ node, event: { original } }) => {
    if (wasDragged) return;
    events.onSelectNode(node, original.shiftKey || original.ctrlKey || original.metaKey);
  });
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.onExpand(node);
  });
  sigma.on('clickEdge', ({ edge }) => events.onSelectEdge(edge));
  sigma.on('clickStage', () => events.onClear());
  sigma.on('downNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    dragged = node;
    wasDragged = false;
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (dragged === null) return;
    preventSigmaDefault();
    if (!wasDragged && !sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
    wasDragged = true;
    const { x, y } = sigma.viewportToGraph(event);
    graph.mergeNodeAttributes(dragged, { x, y });
  });
  const drop = (): void => {
    if (dragged === null) return;
    const { x, y } = graph.getNodeAttributes(dragged);
    if (wasDragged) events.onPin(dragged, [x, y]);
    dragged = null;
    sigma.setCustomBBox(null);
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);

  let cameraTimer: ReturnType<typeof setTimeout> | undefined;
  sigma.getCamera().on('updated', ({ x, y, ratio }) => {
    clearTimeout(cameraTimer);
    cameraTimer = setTimeout(() => {
      const whole = Math.abs(x - 0.5) < 0.001 && Math.abs(y - 0.5) < 0.001 && Math.abs(ratio - 1) < 0.001;
      events.onCamera(whole ? null : [x, y, ratio]);
    }, 200);
  });

  const duration = (): number => (still.matches ? 0 : 350);

  return {
    sigma,
    get graph() {
      return graph;
    },
    show(picture, styling, pinned) {
      animation();
      const before = graph.order;
      const isWhole = Math.abs(picture.edges.size - graph.size) > MANY_AT_ONCE;
      // Sigma follows every change of a graph that it shows, one by one; so much is changed unseen.
      if (isWhole) graph = placesOf(graph);
      const added = syncGraph(graph, picture, styling);
      if (isWhole) sigma.setGraph(graph);
      fixed = new Set(Object.keys(pinned));
      for (const [id, [x, y]] of Object.entries(pinned))
        if (graph.hasNode(id)) graph.mergeNodeAttributes(id, { x, y });
      const many = graph.size > MANY_EDGES;
      sigma.setSetting('hideEdgesOnMove', many);
      sigma.setSetting('hideLabelsOnMove', many);
      sigma.setSetting('enableEdgeEvents', !many);
      sigma.setSetting('renderEdgeLabels', !many);
      sigma.setSetting('labelDensity', many ? 0.15 : 0.7);
      redraw();
      const most = added.length > before / 2;
      if (added.length > 0) settle(most ? null : new Set(added));
      else events.onSettled();
    },
    highlight(nodes, edge) {
      picked = new Set(nodes);
      pickedEdge = edge;
      redraw();
    },
    centreOn(nodes) {
      const known = nodes.filter((id) => graph.hasNode(id));
      if (known.length === 0) return;
      const at = known.map((id) => sigma.getNodeDisplayData(id) ?? { x: 0.5, y: 0.5 });
      const mean = (values: readonly number[]): number =>
        values.reduce((sum, value) => sum + value, 0) / values.length;
      const [x, y] = [mean(at.map((one) => one.x)), mean(at.map((one) => one.y))];
      const spread = Math.max(...at.map((one) => Math.hypot(one.x - x, one.y - y)));
      const ratio = Math.min(Math.max(sigma.getCamera().ratio, spread * 2.2 + 0.3), 0.75);
      void sigma.getCamera().animate({ x, y, ratio }, { duration: duration() });
    },
    zoom(by) {
      const settings = { duration: duration() };
      if (by === 'in') void sigma.getCamera().animatedZoom(settings);
      else if (by === 'out') void sigma.getCamera().animatedUnzoom(settings);
      else void sigma.getCamera().animatedReset(settings);
    },
    settleAnew: () => settle(null),
    end() {
      clearTimeout(cameraTimer);
      animation();
      resized.disconnect();
      layout.end();
      sigma.kill();
    },
  };
}

/** A graph with the same nodes in their places, and nothing else. */
function placesOf(graph: DrawnGraph): DrawnGraph {
  const copy: DrawnGraph = new MultiDirectedGraph();
  graph.forEachNode((id, attributes) => copy.addNode(id, { ...attributes }));
  return copy;
}
