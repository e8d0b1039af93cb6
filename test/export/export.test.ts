import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerAsGraph,
  exportCsv,
  exportGraph,
  exportRecords,
  type GraphFormat,
  importRecords,
  parseRecordLine,
  readGraph,
  recordLine,
} from '../../src/export/index.ts';
import { answerGraph, bindParameters, findQueries, findQuery, runSavedQuery } from '../../src/query/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { backends } from '../conformance/backends.ts';
import { dumpGraph } from '../conformance/graph-dump.ts';
import {
  DENIAL,
  entity,
  MEXICO,
  period,
  record,
  SUMMIT_OFF,
  TALKS,
  TILLERSON,
  UNITED_STATES,
} from '../fixtures/records.ts';
import { AFFAIRS } from '../query/affairs.ts';

/** Names and sentences that are hard on every format. */
const ODD = record({
  id: 'odd "article"; with, marks',
  publishedOn: null,
  entities: [
    entity('person:odd', '=O\'Neil "the <b>" \\ & Co;\u0007', { aliases: ['a;b', 'naïve 東京 🙂'] }),
    entity('government:ODD', 'Odd\nland', { country: 'ODD' }),
  ],
  events: [
    {
      type: 'CRITICIZED',
      actors: ['person:odd'],
      recipients: ['government:ODD'],
      sentences: ['It\'s; a\n"line",\twith \\u0027 every\u2028thing;\n'],
    },
  ],
});

/** A visit that one article gives a month for, and another the day: one event, told under two ids. */
function visit(id: string, on: ReturnType<typeof period>, told: string) {
  const article = record({
    id,
    entities: [TILLERSON, UNITED_STATES, MEXICO],
    events: [
      {
        type: 'VISITED',
        actors: ['person:rex-tillerson'],
        recipients: ['government:MEX'],
        on,
        sentences: ['He came.'],
      },
    ],
  });
  return { ...article, events: article.events.map((event) => ({ ...event, id: told as typeof event.id })) };
}

const EVERYTHING = [
  ...AFFAIRS,
  ...[TALKS, SUMMIT_OFF, DENIAL, ODD],
  visit('visit-month', period('2017-03-01', '2017-03-31'), 'event:visit@2017-03-01/2017-03-31'),
  visit('visit-day', period('2017-03-07'), 'event:visit@2017-03-07'),
];

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

async function recordLines(store: Store): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const stored of exportRecords(store)) lines.push(recordLine(stored));
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-export-'));
  let clock = Date.UTC(2026, 0, 1);
  store = await openStore(join(folder, 'graph.db'), {
    now: () => {
      clock += 1_000;
      return new Date(clock);
    },
  });
  for (const one of EVERYTHING) await store.record([one]);
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function exported(format: Exclude<GraphFormat, 'csv'>): Promise<string> {
  return await textOf(exportGraph(readGraph(store), format));
}

/** Runs Python on a file; null where there is no Python with networkx, which a line says. */
function python(program: string, file: string): string | null {
  const run = spawnSync('python3', ['-c', program, file], { encoding: 'utf8' });
  if (run.error !== undefined || /ModuleNotFoundError/.test(run.stderr)) return null;
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

const NETWORKX = python('import networkx', '') !== null;
if (!NETWORKX) console.log('networkx tests skipped: there is no python3 with networkx.');

describe('the whole graph', () => {
  it('has every node and edge of the store, once', async () => {
    const graph = readGraph(store);
    const [nodes, edges] = [new Map<string, readonly string[]>(), new Map<string, number>()];
    for await (const { id, labels } of graph.nodes()) nodes.set(id, labels);
    for await (const { type } of graph.edges()) edges.set(type, (edges.get(type) ?? 0) + 1);
    const { nodes: counted, edges: countedEdges } = await store.describe();
    for (const label of ['Entity', 'Event', 'Article', 'Policy'] as const) {
      expect([...nodes.values()].filter((labels) => labels.includes(label))).toHaveLength(
        counted[label] ?? 0,
      );
    }
    expect(Object.fromEntries(edges)).toEqual(countedEdges);
  });

  it.skipIf(!NETWORKX)('is read by networkx as GraphML, word for word', async () => {
    const file = join(folder, 'graph.graphml');
    writeFileSync(file, await exported('graphml'));
    const out = python(
      `import sys, json, networkx
g = networkx.read_graphml(sys.argv[1])
said = [d['sentence'] for _, _, d in g.edges(data=True) if d['type'] == 'REPORTS']
met = [d for _, _, d in g.edges(data=True) if d.get('event') == 'event:19']
print(json.dumps([type(g).__name__, g.number_of_nodes(), g.number_of_edges(), sorted(said), met[0], g.nodes['person:odd']]))`,
      file,
    );
    const [type, nodes, edges, sentences, met, odd] = JSON.parse(out ?? '');
    const { nodes: counted, edges: countedEdges } = await store.describe();
    expect(type).toBe('MultiDiGraph');
    expect(nodes).toBe((counted['Entity'] ?? 0) + (counted['Event'] ?? 0) + (counted['Article'] ?? 0));
    expect(edges).toBe(Object.values(countedEdges).reduce((sum, one) => sum + one, 0));
    const told = EVERYTHING.flatMap(({ events }) => events.flatMap(({ evidence }) => evidence));
    expect(sentences).toEqual(told.map(({ sentence }) => sentence).sort());
    expect(met).toMatchObject({ type: 'MET_WITH', occurredOn: '2021-06-15', confidence: 0.5, articles: 1 });
    // XML has no way to write a bell.
    expect(odd).toMatchObject({ labels: 'Entity; Person', name: '=O\'Neil "the <b>" \\ & Co;' });
  });

  it('is GEXF with days as its time', async () => {
    const gexf = await exported('gexf');
    expect(gexf).toContain('<graph defaultedgetype="directed" mode="dynamic" timeformat="date"');
    expect(gexf).toContain(
      '<node id="event:19" label="Ana Arlo met with Ben Borg" start="2021-06-15" end="2021-06-15">',
    );
    expect(gexf).toMatch(
      /<edge id="\d+" source="person:ana-arlo" target="person:ben-borg" label="MET_WITH" kind="MET_WITH" start="2020-01-10"/,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML may not hold it
    expect(gexf).not.toMatch(/\u0007|<b>/);
    expect(gexf.match(/<node /g)).toHaveLength(gexf.match(/<\/node>/g)?.length ?? -1);
  });

  it.skipIf(!NETWORKX)('is well-formed XML as GEXF', async () => {
    const file = join(folder, 'graph.gexf');
    writeFileSync(file, await exported('gexf'));
    const out = python(
      `import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
space = '{http://gexf.net/1.3}'
ids = {n.get('id') for n in root.iter(space + 'node')}
edges = list(root.iter(space + 'edge'))
known = {a.get('id') for a in root.iter(space + 'attribute')}
used = {a.get('for') for a in root.iter(space + 'attvalue')}
print(len(ids), len(edges), all(e.get('source') in ids and e.get('target') in ids for e in edges), used <= known)`,
      file,
    );
    expect(out).toMatch(/^\d+ \d+ True True\n$/);
  });

  it('is JSON-LD whose links lead to its nodes', async () => {
    const { '@context': context, '@graph': items } = JSON.parse(await exported('jsonld'));
    expect(context.Event).toBe('https://schema.org/Event');
    const ids = new Set(
      items.flatMap((item: Record<string, string>) => (item['name'] ?? item['id']) && item['@id']),
    );
    const links = items.flatMap((item: Record<string, { '@id': string }>) =>
      Object.values(item).flatMap((value) => value?.['@id'] ?? []),
    );
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link: string) => !ids.has(link))).toEqual([]);
  });

  it('is CSV with the header that neo4j-admin reads', async () => {
    const [nodes, edges] = exportCsv(readGraph(store));
    const nodeText = await textOf(nodes?.chunks ?? each([]));
    const edgeText = await textOf(edges?.chunks ?? each([]));
    expect(nodeText).toMatch(
      /^id:ID,kind,name,nameKeys:string\[\],.*goldstein:double,.*,version:long,:LABEL\r\n/,
    );
    expect(nodeText).toContain('\r\ndemarche,');
    expect(nodeText).toContain('"=O\'Neil ""the <b>"" \\ & Co;\u0007"');
    expect(edgeText).toMatch(/^:START_ID,:END_ID,:TYPE,event,/);
    expect(edgeText).toContain('"It\'s; a\n""line"",\twith \\u0027 every\u2028thing;\n"');
  });
});

describe('the graph of an answer', () => {
  it('holds what the answer shows and no more', async () => {
    const query = findQuery(findQueries(), 'who-stands-between');
    const bound = bindParameters(query, { one: 'Ana Arlo', other: 'Dan Dorn' });
    const graph = answerAsGraph(answerGraph(await runSavedQuery(store, bound)));
    const lines = (await textOf(exportGraph(graph, 'jsonl')))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const short = lines.map(({ kind, id, source, type, target }) =>
      kind === 'node' ? id : [source, type, target],
    );
    expect(short).toEqual([
      ...['person:ana-arlo', 'person:ben-borg', 'person:dan-dorn'],
      ['person:ana-arlo', 'MET_WITH', 'person:ben-borg'],
      ['person:ben-borg', 'MEDIATED', 'person:dan-dorn'],
    ]);
    expect(await textOf(exportGraph(graph, 'cypher'))).not.toContain('Schema');
  });
});

describe('our own JSON Lines', () => {
  it('are the records as they were given, in the order of the ids', async () => {
    const lines = await recordLines(store);
    const ids = lines.map((line) => parseRecordLine(line).record.article.id);
    expect(ids).toEqual(EVERYTHING.map(({ article }) => article.id).sort());
  });

  it.each([
    ['{', /line 2: it is not JSON$/],
    ['{"a":1}', /line 2: it is not a line of "demarche export --format jsonl" \(demarche: /],
    ['{"demarche":1}', /line 2: it is not a line/],
  ])('refuse %s with its place', async (bad, message) => {
    const [first = ''] = await recordLines(store);
    const target = await openStore(join(folder, `bad-${bad.length}.db`));
    await expect(importRecords(target, each([first, bad]), { origin: 'x.jsonl' })).rejects.toThrow(message);
    await target.close();
  });
});

for (const { name, missing, open, clear, runBehind } of backends()) {
  describe.skipIf(missing !== null)(`on the ${name} store`, () => {
    it('import gives the same graph, the times of recording included', async () => {
      await clear();
      const lines = await recordLines(store);
      const copy = await open();
      const counts = await importRecords(copy, each(lines), { batchSize: 3 });
      expect(counts).toEqual({
        articles: EVERYTHING.length,
        events: (await store.describe()).nodes['Event'],
      });
      expect(await dumpGraph(copy)).toEqual(await dumpGraph(store));
      expect(await recordLines(copy)).toEqual(lines);
      expect(await importRecords(copy, each(lines))).toEqual({ articles: 0, events: 0 });
      await copy.close();
    });

    it.skipIf(name === 'embedded')('the Cypher script gives the same graph in an empty Neo4j', async () => {
      await clear();
      const script = await exported('cypher');
      for (const statement of script.split(/;\n/)) if (statement.trim() !== '') await runBehind(statement);
      const copy = await open({ readOnly: true });
      expect(await dumpGraph(copy)).toEqual(await dumpGraph(store));
      expect(await recordLines(copy)).toEqual(await recordLines(store));
      await copy.close();
    });
  });
}
