import type { GraphValue } from '../../src/ontology/index.ts';
import type { Store } from '../../src/store/index.ts';

/** The whole graph as sorted lines, without what tells one load of it from another (ids of the engine, the clock). */
export async function dumpGraph(store: Store): Promise<readonly string[]> {
  const nodes = await store.read('MATCH (n) WHERE NOT n:Schema RETURN n', {});
  const edges = await store.read('MATCH (a)-[r]->(b) RETURN a.id, r, b.id', {});
  return [...nodes.rows, ...edges.rows].map((row) => JSON.stringify(row.map(withoutClock))).sort();
}

function withoutClock(value: GraphValue): GraphValue {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'recordedAt')
      .map(([key, item]) => [key, withoutClock(item)]),
  );
}
