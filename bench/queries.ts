/**
 * How long each saved query takes on a made-up graph: the first time and after, median and 95th
 * percentile. Run as `npm run bench:queries -- STORE [EVENTS]`; an empty store is filled first. Neo4j takes its password
 * from NEO4J_PASSWORD. The full size is 200,000 events between 5,000 entities with 300,000 reports.
 */
import { bindParameters, findQueries, type GivenValue, runSavedQuery } from '../src/query/index.ts';
import { openStore, type Store } from '../src/store/index.ts';
import { median } from './median.ts';
import { syntheticGraph } from './synthetic-graph.ts';

const RUNS = 7;
const BATCH = 500;
const [, , location = 'bench.db', events = '200000'] = process.argv;

const PAIR = { one: 'government:0', other: 'government:1' };
/** What the queries that need something are given; the most famous, which is the hardest. */
const GIVEN: Readonly<Record<string, Readonly<Record<string, GivenValue>>>> = {
  'policy-debate': { policy: 'policy:0' },
  'relation-over-time': PAIR,
  timeline: PAIR,
  'who-stands-between': PAIR,
  chains: { one: 'person:2500', other: 'person:2700' },
  'warmed-and-cooled': { split: '2012-01-01' },
  'who-speaks-for': { government: 'government:0' },
  'everything-about': { who: 'government:3' },
  'only-from': { publisher: 'Reuters' },
  'who-met': { actor: 'government:0' },
  evidence: { actor: 'government:0', recipient: 'government:1' },
};

async function fill(store: Store, many: number): Promise<void> {
  const graph = syntheticGraph({ entities: many / 40, events: many, reports: many * 1.5 }, 1);
  let batch = [];
  for (const record of graph) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    await store.record(batch);
    batch = [];
  }
  await store.record(batch);
}

function percentile95(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

const password = process.env['NEO4J_PASSWORD'];
const store = await openStore(location, password === undefined ? {} : { password });
const { nodes } = await store.describe();
if (nodes['Event'] === undefined) await fill(store, Number(events));
console.log(`${location}: ${JSON.stringify((await store.describe()).nodes)}`);
console.log('query                    rows  cold ms  median  p95');
for (const query of findQueries().queries) {
  const bound = bindParameters(query, GIVEN[query.name] ?? {});
  const times: number[] = [];
  let rows = 0;
  try {
    for (let run = 0; run < RUNS; run++) {
      const started = performance.now();
      rows = (await runSavedQuery(store, bound)).rows.length;
      times.push(performance.now() - started);
    }
    const [cold = Number.NaN, ...warm] = times;
    const figures = [cold, median(warm), percentile95(warm)].map((one) => one.toFixed(0).padStart(7));
    console.log(`${query.name.padEnd(22)} ${String(rows).padStart(6)} ${figures.join(' ')}`);
  } catch (fault) {
    console.log(`${query.name.padEnd(22)} ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}
await store.close();
