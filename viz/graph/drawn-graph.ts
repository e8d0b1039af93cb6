import type { MultiDirectedGraph } from 'graphology';
import { arcStyle } from './edge-arc-program.ts';
import { startingPoint } from './layout.ts';
import { mix, type Palette } from './palette.ts';
import type { Picture, PictureEdge } from './picture.ts';

/** What sigma is given of a node. */
export interface DrawnNode {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
  image: string;
  glyph: string;
  kind: string;
  /** `kind`: a disc with its icon; `dot`: where there are too many for icons. */
  type: string;
}

/** What sigma is given of an edge. */
export interface DrawnEdge {
  size: number;
  color: string;
  label: string;
  curvature: number;
  arc: number;
  type: string;
}

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>;

/** How nodes are sized and coloured where it is not by reports and kind. */
export interface Styling {
  readonly palette: Palette;
  readonly communities: ReadonlyMap<string, number> | null;
  readonly centrality: ReadonlyMap<string, number> | null;
  readonly phraseOf: (type: string) => string;
  readonly isSymmetric: (type: string) => boolean;
  readonly iconOf: (kind: string) => string;
}

/** From so many nodes on they are dots. */
const MANY_NODES = 3_000;

/** From so many edges on they are plain lines. */
export const MANY_EDGES = 6_000;

/** Makes the drawn graph what the picture is; nodes that stay keep their places. Returns the new ones. */
export function syncGraph(graph: DrawnGraph, picture: Picture, styling: Styling): readonly string[] {
  for (const id of graph.edges()) if (!picture.edges.has(id)) graph.dropEdge(id);
  for (const id of graph.nodes()) if (!picture.nodes.has(id)) graph.dropNode(id);
  const added = addNodes(graph, picture, styling);
  addEdges(graph, picture, styling);
  placeNew(graph, added);
  return added;
}

function addNodes(
  graph: DrawnGraph,
  picture: Picture,
  { palette, communities, centrality, iconOf }: Styling,
): string[] {
  const most = Math.max(25, ...mapValues(picture.nodes, (node) => node.reports));
  const mostCentral = centrality === null ? 1 : Math.max(1e-9, ...centrality.values());
  const many = picture.nodes.size > MANY_NODES;
  const added: string[] = [];
  for (const [id, { entity, reports }] of picture.nodes) {
    const share = centrality === null ? reports / most : (centrality.get(id) ?? 0) / mostCentral;
    const community = communities?.get(id);
    const color =
      community === undefined
        ? (palette.kinds[entity.kind] ?? palette.faded)
        : (palette.communities[community % palette.communities.length] ?? palette.faded);
    const look = {
      size: (many ? 1.6 : 5) + 16 * Math.sqrt(share),
      color,
      label: entity.name,
      image: iconOf(entity.kind),
      glyph: palette.glyph,
      kind: entity.kind,
      type: many ? 'dot' : 'kind',
    };
    if (graph.hasNode(id)) graph.mergeNodeAttributes(id, look);
    else {
      graph.addNode(id, { ...look, ...startingPoint(id) });
      added.push(id);
    }
  }
  return added;
}

function addEdges(graph: DrawnGraph, picture: Picture, styling: Styling): void {
  const plain = picture.edges.size > MANY_EDGES;
  const most = Math.max(12, ...mapValues(picture.edges, (edge) => edge.reports));
  // The more lines there are, the paler each: the discs and their names are what one looks for.
  const pale = Math.min(0.45, 0.1 + picture.edges.size / 1_000);
  for (const [edge, curvature] of curvatures(picture)) {
    const { palette, phraseOf, isSymmetric } = styling;
    const off = edge.course === 'off';
    const color = palette.tones[edge.tone];
    const look: DrawnEdge = {
      size: plain ? 1 : 0.9 + 4 * Math.sqrt(edge.reports / most),
      color: off ? mix(color, palette.background, 0.6) : mix(color, palette.background, pale),
      label: phraseOf(edge.type),
      curvature,
      arc: arcStyle({
        pattern: edge.course === 'planned' ? 'dashed' : edge.course === 'hypothetical' ? 'dotted' : 'solid',
        struck: off,
        arrow: !isSymmetric(edge.type),
      }),
      type: plain ? 'line' : 'arc',
    };
    if (graph.hasEdge(edge.id)) graph.mergeEdgeAttributes(edge.id, look);
    else graph.addEdgeWithKey(edge.id, edge.source, edge.target, look);
  }
}

/** Bends edges between one pair to stand apart from each other. */
function* curvatures(picture: Picture): Iterable<readonly [PictureEdge, number]> {
  const pairs = new Map<string, PictureEdge[]>();
  for (const edge of picture.edges.values()) {
    const ends =
      edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    const all = pairs.get(ends);
    if (all === undefined) pairs.set(ends, [edge]);
    else all.push(edge);
  }
  for (const edges of pairs.values()) {
    edges.sort((one, other) => (one.id < other.id ? -1 : 1));
    const step = Math.min(0.24, 0.9 / edges.length);
    for (const [at, edge] of edges.entries()) {
      const bend = (at - (edges.length - 1) / 2) * step;
      yield [edge, edge.source < edge.target ? bend : -bend];
    }
  }
}

/** New nodes begin beside those that they are tied to, so that one sees where they come from. */
function placeNew(graph: DrawnGraph, added: readonly string[]): void {
  if (added.length === graph.order) return;
  const fresh = new Set(added);
  for (const id of added) {
    const near = graph.neighbors(id).filter((one) => !fresh.has(one));
    const [first] = near;
    if (first === undefined) continue;
    const { x, y } = startingPoint(id);
    const at = graph.getNodeAttributes(first);
    graph.mergeNodeAttributes(id, { x: at.x + x / 4, y: at.y + y / 4 });
  }
}

function* mapValues<T>(map: ReadonlyMap<string, T>, value: (one: T) => number): Iterable<number> {
  for (const one of map.values()) yield value(one);
}
