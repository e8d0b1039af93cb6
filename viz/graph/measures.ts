import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import pagerank from 'graphology-metrics/centrality/pagerank';
import type { Picture } from './picture.ts';

/** What was measured of each node, as far as it was asked for. */
export interface Measures {
  readonly communities: ReadonlyMap<string, number> | null;
  readonly centrality: ReadonlyMap<string, number> | null;
}

/**
 * Communities (Louvain; Blondel et al. 2008), numbered from the largest, and PageRank (Brin and Page 1998), both on
 * the picture with an edge's reports as its weight. The same picture always has the same.
 */
export function measureCentrality(
  picture: Picture,
  wanted: { readonly community: boolean; readonly centrality: boolean },
): Measures {
  if (!wanted.community && !wanted.centrality) return { communities: null, centrality: null };
  const graph = new UndirectedGraph();
  for (const id of picture.nodes.keys()) graph.addNode(id);
  for (const { source, target, reports } of picture.edges.values()) {
    if (source !== target) {
      graph.updateEdge(source, target, ({ weight = 0 }) => ({ weight: (weight as number) + reports }));
    }
  }
  return {
    communities: wanted.community
      ? bySize(louvain(graph, { rng: steadyRandom(), getEdgeWeight: 'weight' }))
      : null,
    centrality: wanted.centrality
      ? new Map(Object.entries(pagerank(graph, { getEdgeWeight: 'weight' })))
      : null,
  };
}

function bySize(found: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const sizes = new Map<number, number>();
  for (const community of Object.values(found)) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const order = [...sizes]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .map(([community]) => community);
  const rank = new Map(order.map((community, at) => [community, at]));
  return new Map(Object.entries(found).map(([id, community]) => [id, rank.get(community) ?? 0]));
}

/** A linear congruential generator (Park and Miller 1988): chance that is the same every time. */
function steadyRandom(): () => number {
  let state = 20_170_224;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
