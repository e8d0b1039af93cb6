import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemarcheError } from '../../src/ontology/index.ts';
import {
  bindParameters,
  checkQueries,
  findQueries,
  findQuery,
  runCypher,
  runSavedQuery,
} from '../../src/query/index.ts';
import type { Store } from '../../src/store/index.ts';
import { backends } from '../conformance/backends.ts';
import { CASES } from './record-cases.ts';
import { RECORDS } from './records.ts';

const library = findQueries();

for (const { name: kind, missing, open, clear } of backends()) {
  describe.skipIf(missing !== null)(`on the ${kind} store`, () => {
    let store: Store;

    beforeAll(async () => {
      await clear();
      store = await open();
      await store.record(RECORDS);
    });

    afterAll(() => store.close());

    it.each(CASES)('%s %j gives %s', async (name, given, columns, rows) => {
      const answer = await runSavedQuery(store, bindParameters(findQuery(library, name), given));
      const wanted = columns.split(' ').map((column) => answer.columns.indexOf(column));
      expect(answer.rows.map((row) => wanted.map((index) => row[index]))).toEqual(rows);
    });

    it('plans every saved query, and only reads', async () => {
      expect(await checkQueries(library, store)).toEqual([]);
    });

    it('gives every sentence when no name is given', async () => {
      const answer = await runSavedQuery(store, bindParameters(findQuery(library, 'evidence'), {}));
      expect(answer.rows).toHaveLength(15);
      const limited = await runSavedQuery(
        store,
        bindParameters(findQuery(library, 'evidence'), { actor: 'mex' }),
        { limit: 2 },
      );
      expect([limited.rows.length, limited.truncated]).toEqual([2, true]);
    });

    async function fault(running: Promise<unknown>): Promise<string> {
      const error: unknown = await running.then(
        () => 'none',
        (reason: unknown) => reason,
      );
      return error instanceof DemarcheError ? `${error.code}: ${error.message}` : String(error);
    }

    it.each([
      ['pnea', 'who-met: --actor: nothing in the graph is called "pnea"; the nearest: Enrique Peña Nieto'],
      [
        'Donald Trmup',
        'who-met: --actor: nothing in the graph is called "Donald Trmup"; the nearest: Donald Trump',
      ],
      ['zzzzzz', 'who-met: --actor: nothing in the graph is called "zzzzzz"'],
    ])('says that nothing is called %j', async (actor, message) => {
      const bound = bindParameters(findQuery(library, 'who-met'), { actor });
      expect(await fault(runSavedQuery(store, bound))).toBe(`query-parameter: ${message}`);
    });

    it('runs Cypher that is nobody’s query, and says in one line what is wrong with it', async () => {
      const people = 'MATCH (p:Person) WHERE p.country = $country RETURN p.name AS name ORDER BY name';
      const answer = await runCypher(store, people, { country: 'USA' });
      expect(answer).toEqual({
        columns: ['name'],
        rows: [['Donald Trump'], ['Rex Tillerson']],
        truncated: false,
      });
      const missing = 'query-parameter: The Cypher asks for $country: give it with --param country=VALUE';
      expect(await fault(runCypher(store, people))).toBe(missing);
      const stray = 'query-parameter: The Cypher does not ask for $county; did you mean $country?';
      expect(await fault(runCypher(store, people, { country: 'USA', county: 1 }))).toBe(stray);
      expect(await fault(runCypher(store, 'MATCH (n)\nRETRUN n'))).toMatch(
        /^query-failed: Cypher: [^\n]*line 2, column 1\b[^\n]*$/,
      );
      expect(await fault(runCypher(store, 'MATCH (n) DELETE n'))).toMatch(
        /^query-refused: [^\n]*DELETE[^\n]*$/,
      );
    });
  });
}
