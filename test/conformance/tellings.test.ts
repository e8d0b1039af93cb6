import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleId, ArticleRecord } from '../../src/ontology/index.ts';
import type { Store } from '../../src/store/index.ts';
import { type Sentence, telling } from '../record/tellings.ts';
import { backends } from './backends.ts';
import { dumpGraph } from './graph-dump.ts';

const ANNOUNCED = telling('announced', '2017-01-20', {
  type: 'MET_WITH',
  status: 'planned',
  on: ['2017-02-02'],
  meeting: { name: 'summit', on: ['2017-02-02'] },
});
const CANCELLED = telling('cancelled', '2017-01-27', { type: 'CANCELLED', meeting: { name: 'summit' } });

const DAYS = ['2017-01-26', '2017-01-27', '2017-02-02', '2017-02-27', '2017-03-30'] as const;
const PERIODS = [
  null,
  null,
  ['2017-01-01', '2017-01-31'],
  ['2017-02-01', '2017-02-28'],
  ['2017-01-01', '2017-12-31'],
  ...DAYS.map((day) => [day] as const),
] as const;
const TIME = fc.constantFrom(...PERIODS);
const SENTENCE: fc.Arbitrary<Sentence> = fc
  .record({
    type: fc.constantFrom('MET_WITH' as const, 'CANCELLED' as const, 'CRITICIZED' as const),
    status: fc.constantFrom('occurred' as const, 'planned' as const, 'denied' as const),
    on: TIME,
    meeting: fc.option(fc.record({ name: fc.constantFrom('summit', 'talks'), on: TIME })),
    swapped: fc.boolean(),
  })
  .map(({ meeting, ...sentence }) => ({ ...sentence, ...(meeting ? { meeting } : {}) }));
const ARTICLES = fc
  .array(
    fc.record({
      printed: fc.constantFrom(null, ...DAYS),
      sentences: fc.array(SENTENCE, { minLength: 1, maxLength: 3 }),
    }),
    {
      minLength: 2,
      maxLength: 6,
    },
  )
  .map((drafts) =>
    drafts.map(({ printed, sentences }, index) => telling(`article-${index}`, printed, ...sentences)),
  );

for (const backend of backends()) {
  describe.skipIf(backend.missing !== null)(
    `tellings in the ${backend.name} store`,
    { timeout: 120_000 },
    () => {
      const opened: Store[] = [];
      const fresh = async (): Promise<Store> => {
        for (const store of opened.splice(0)) await store.close();
        await backend.clear();
        const store = await backend.open({ now: () => new Date('2026-01-01T00:00:00Z') });
        opened.push(store);
        return store;
      };
      const graphOf = async (
        ...batches: readonly (readonly ArticleRecord[])[]
      ): Promise<readonly string[]> => {
        const store = await fresh();
        for (const batch of batches) await store.record(batch);
        return dumpGraph(store);
      };
      beforeEach(() => backend.clear());
      afterEach(async () => {
        for (const store of opened.splice(0)) await store.close();
      });

      test.each([
        ['announced first', [ANNOUNCED, CANCELLED]],
        ['cancelled first', [CANCELLED, ANNOUNCED]],
      ])('one meeting takes its cancellation, %s', async (_, order) => {
        const store = await fresh();
        for (const record of order) await store.record([record]);
        const { rows } = await store.read(
          'MATCH (m:Meeting) RETURN m.status AS status, m.occurredOn AS occurredOn, COUNT { (m)<-[:ABOUT]-(:Event) } AS events',
          {},
        );
        expect(rows).toEqual([['cancelled', '2017-02-02', 2]]);
      });

      test('a meeting is planned again when its cancellation is taken back', async () => {
        const store = await fresh();
        await store.record([ANNOUNCED, CANCELLED]);
        await store.retract([CANCELLED.article.id]);
        const { rows } = await store.read('MATCH (m:Meeting) RETURN m.status AS status', {});
        expect(rows).toEqual([['planned']]);
      });

      test('one event told with the day, with the month and without has three reports, and each can be taken back', async () => {
        const day = telling('day', '2017-01-28', { type: 'MET_WITH', on: ['2017-01-27'] });
        const month = telling('month', '2017-02-10', { type: 'MET_WITH', on: ['2017-01-01', '2017-01-31'] });
        const undated = telling('undated', '2017-01-29', { type: 'MET_WITH', swapped: true });
        const store = await fresh();
        for (const record of [month, undated, day]) await store.record([record]);
        const reports = async (): Promise<unknown> =>
          (
            await store.read(
              'MATCH (e:Event)<-[r:REPORTS]-() RETURN e.occurredOn AS occurredOn, count(r) AS reports ORDER BY occurredOn',
              {},
            )
          ).rows;
        expect(await reports()).toEqual([['2017-01-27', 3]]);
        await store.retract([undated.article.id]);
        expect(await reports()).toEqual([['2017-01-27', 2]]);
        await store.retract([day.article.id]);
        expect(await reports()).toEqual([['2017-01', 1]]);
      });

      test('two meetings a month apart stay two', async () => {
        const store = await fresh();
        await store.record([telling('one', '2017-01-28', { type: 'MET_WITH', on: ['2017-01-27'] })]);
        await store.record([telling('two', '2017-02-28', { type: 'MET_WITH', on: ['2017-02-27'] })]);
        const { rows } = await store.read('MATCH (e:Event) RETURN count(e) AS events', {});
        expect(rows).toEqual([[2]]);
      });

      test('whatever articles tell, the graph is the same in any order, in any batches, and as if what was taken back had never come', async () => {
        await fc.assert(
          fc.asyncProperty(ARTICLES, fc.nat(), fc.nat(), async (articles, turn, gone) => {
            const whole = await graphOf(articles);
            const at = turn % articles.length;
            const turned = [...articles.slice(at), ...articles.slice(0, at)].reverse();
            expect(await graphOf(...turned.map((one) => [one]))).toEqual(whole);
            const out = articles[gone % articles.length] as ArticleRecord;
            const store = await fresh();
            for (const one of turned) await store.record([one]);
            await store.retract([out.article.id as ArticleId]);
            const left = await dumpGraph(store);
            expect(left).toEqual(await graphOf(articles.filter((one) => one !== out)));
          }),
          { numRuns: backend.name === 'Neo4j' ? 4 : 20, seed: 20170131, endOnFailure: true },
        );
      }, 120_000);
    },
  );
}
