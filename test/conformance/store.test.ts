import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ArticleRecord, DemarcheError, SCHEMA_VERSION } from '../../src/ontology/index.ts';
import type { Store } from '../../src/store/index.ts';
import { DENIAL, record, SUMMIT_OFF, TALKS } from '../fixtures/records.ts';
import { backends } from './backends.ts';
import { dumpGraph } from './graph-dump.ts';
import { HARMLESS, HOSTILE } from './hostile-statements.ts';
import { killWriter } from './kill-writer.ts';

const NOW = () => new Date('2026-01-01T00:00:00Z');
const ORDERS: readonly (readonly ArticleRecord[])[] = [
  [TALKS, SUMMIT_OFF, DENIAL],
  [TALKS, DENIAL, SUMMIT_OFF],
  [SUMMIT_OFF, TALKS, DENIAL],
  [SUMMIT_OFF, DENIAL, TALKS],
  [DENIAL, TALKS, SUMMIT_OFF],
  [DENIAL, SUMMIT_OFF, TALKS],
];

for (const backend of backends()) {
  describe.skipIf(backend.missing !== null)(`the ${backend.name} store`, () => {
    const opened: Store[] = [];
    const open = async (): Promise<Store> => {
      const store = await backend.open({ now: NOW });
      opened.push(store);
      return store;
    };
    const closeAll = async (): Promise<void> => {
      for (const store of opened.splice(0)) await store.close();
    };
    const graphOf = async (...batches: readonly (readonly ArticleRecord[])[]): Promise<readonly string[]> => {
      await closeAll();
      await backend.clear();
      const store = await open();
      for (const batch of batches) await store.record(batch);
      return dumpGraph(store);
    };
    beforeEach(() => backend.clear());
    afterEach(closeAll);

    test('counts what a first load creates', async () => {
      const store = await open();
      expect(await store.record([TALKS])).toEqual({
        articles: { loaded: 1, updated: 0, unchanged: 0 },
        events: { created: 2, confirmed: 0 },
        entities: { created: 6 },
        edges: { created: 4 },
      });
    });

    test('changes nothing when the same article comes again', async () => {
      const store = await open();
      await store.record([TALKS]);
      const before = await dumpGraph(store);
      const again = await store.record([TALKS]);
      expect(again.articles).toEqual({ loaded: 0, updated: 0, unchanged: 1 });
      expect(again.events).toEqual({ created: 0, confirmed: 0 });
      expect(await dumpGraph(store)).toEqual(before);
    });

    test('lets two articles share an event', async () => {
      const store = await open();
      await store.record([TALKS]);
      expect((await store.record([SUMMIT_OFF])).events).toEqual({ created: 1, confirmed: 1 });
      const { rows } = await store.read(
        "MATCH (a:Article)-[r:REPORTS]->(e:Event {eventType: 'MET_WITH'}) RETURN e.articles AS articles, count(r) AS reports",
        {},
      );
      expect(rows).toEqual([[2, 3]]);
    });

    test('comes to the same graph in whatever order and batches', async () => {
      const whole = await graphOf([TALKS, SUMMIT_OFF, DENIAL]);
      for (const order of ORDERS) {
        expect(await graphOf(order)).toEqual(whole);
        expect(await graphOf(...order.map((one) => [one]))).toEqual(whole);
      }
    });

    test('believes the latest report of an event', async () => {
      const store = await open();
      await store.record([DENIAL, TALKS]);
      const { rows } = await store.read("MATCH (e:Event {eventType: 'MET_WITH'}) RETURN e.status", {});
      expect(rows).toEqual([['denied']]);
    });

    test('takes back exactly what only one article said', async () => {
      const without = await graphOf([TALKS, DENIAL]);
      await closeAll();
      await backend.clear();
      const store = await open();
      await store.record([TALKS, SUMMIT_OFF, DENIAL]);
      await store.retract([SUMMIT_OFF.article.id]);
      expect(await dumpGraph(store)).toEqual(without);
    });

    test('puts a changed article in the place of the old one', async () => {
      const changed = record({
        id: 'talks',
        title: 'Mexico and United States hold talks, corrected',
        entities: TALKS.entities,
        events: [],
      });
      const alone = await graphOf([changed]);
      await closeAll();
      await backend.clear();
      const store = await open();
      await store.record([TALKS]);
      expect((await store.record([changed])).articles).toEqual({ loaded: 0, updated: 1, unchanged: 0 });
      expect(await dumpGraph(store)).toEqual(alone);
    });

    test('records a batch whole or not at all', async () => {
      const store = await open();
      const [event] = TALKS.events;
      const broken = {
        ...SUMMIT_OFF,
        events: [{ ...event, actors: ['person:nobody'] }],
      } as unknown as ArticleRecord;
      await expect(store.record([TALKS, broken])).rejects.toThrow(DemarcheError);
      expect(await dumpGraph(store)).toEqual([]);
    });

    test('says which articles it has', async () => {
      const store = await open();
      await store.record([TALKS]);
      const found = await store.stored([TALKS.article.id, DENIAL.article.id]);
      const { article, extractor } = TALKS;
      expect([...found]).toEqual([[article.id, { sha256: article.sha256, extractor }]]);
    });

    test('describes itself', async () => {
      const store = await open();
      await store.record([TALKS]);
      const description = await store.describe();
      expect(description.schemaVersion).toBe(SCHEMA_VERSION);
      expect(description.nodes).toMatchObject({ Entity: 6, Event: 2, Article: 1, Person: 2 });
      expect(description.edges).toMatchObject({ REPORTS: 3, CRITICIZED: 2 });
    });

    test('keeps the graph when closed and opened again, for several readers at once', async () => {
      const store = await open();
      await store.record([TALKS]);
      const before = await dumpGraph(store);
      await closeAll();
      const readers = [await backend.open({ readOnly: true }), await backend.open({ readOnly: true })];
      opened.push(...readers);
      for (const reader of readers) expect(await dumpGraph(reader)).toEqual(before);
    });

    test('refuses a graph of a newer schema', async () => {
      await open();
      await closeAll();
      await backend.runBehind(`MATCH (s:Schema) SET s.version = ${SCHEMA_VERSION + 1}`);
      await expect(backend.open()).rejects.toMatchObject({ code: 'store-schema' });
      await expect(backend.open({ readOnly: true })).rejects.toMatchObject({ code: 'store-schema' });
    });

    test('returns plain values', async () => {
      const store = await open();
      await store.record([TALKS]);
      const { columns, rows } = await store.read(
        "MATCH (p:Person {name: 'Luis Videgaray'})-[r:CRITICIZED]->(g:Government) RETURN p, r, 1 + 1 AS two, date('2017-02-24') AS day, [1, null] AS list",
        {},
      );
      expect(columns).toEqual(['p', 'r', 'two', 'day', 'list']);
      expect(rows[0]?.[0]).toMatchObject({ labels: ['Entity', 'Person'], properties: { country: 'MEX' } });
      expect(rows[0]?.[1]).toMatchObject({ type: 'CRITICIZED', properties: { status: 'occurred' } });
      expect(rows[0]?.slice(2)).toEqual([2, '2017-02-24', [1, null]]);
    });

    test('stops at the limit and says so', async () => {
      const store = await open();
      const five = 'UNWIND [1, 2, 3, 4, 5] AS n RETURN n';
      expect(await store.read(five, {}, { limit: 3 })).toEqual({
        columns: ['n'],
        rows: [[1], [2], [3]],
        truncated: true,
      });
      expect((await store.read(five, {}, { limit: 5 })).truncated).toBe(false);
    });

    test('tells a statement that it cannot run', async () => {
      const store = await open();
      await expect(store.read('MATCH (n) RETRUN n', {})).rejects.toMatchObject({ code: 'query-failed' });
    });

    test('refuses every statement that does more than read, and stays as it was', async () => {
      const store = await open();
      await store.record([TALKS]);
      const before = await dumpGraph(store);
      for (const statement of HOSTILE) {
        await expect(store.read(statement, {}), statement).rejects.toMatchObject({ code: 'query-refused' });
      }
      expect(await dumpGraph(store)).toEqual(before);
    });

    test.each(HARMLESS)('runs %s', async (statement) => {
      const store = await open();
      await store.record([TALKS]);
      expect((await store.read(statement, {})).rows.length).toBeGreaterThan(0);
    });

    test('keeps every acknowledged article whole when the writer is killed', async () => {
      await open();
      await closeAll();
      const acknowledged = await killWriter(backend.location(), 12);
      const store = await open();
      const { rows } = await store.read(
        'MATCH (a:Article) OPTIONAL MATCH (a)-[r:REPORTS]->(:Event) RETURN a.id AS id, count(r) AS reports ORDER BY id',
        {},
      );
      const ids = rows.map(([id]) => id);
      expect(ids).toEqual(expect.arrayContaining([...acknowledged]));
      expect(acknowledged.length).toBeGreaterThanOrEqual(12);
      for (const [id, reports] of rows) expect([id, reports]).toEqual([id, 1]);
    });
  });
}
