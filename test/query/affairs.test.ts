import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphValue } from '../../src/ontology/index.ts';
import { bindParameters, findQueries, findQuery, runSavedQuery } from '../../src/query/index.ts';
import type { Store } from '../../src/store/index.ts';
import { backends } from '../conformance/backends.ts';
import { AFFAIRS } from './affairs.ts';
import { CASES } from './affairs-cases.ts';
import { CASES as RECORD_CASES } from './record-cases.ts';

const library = findQueries();

/** A node by its name, an edge by its type; other values as they are. */
function plain(value: GraphValue | undefined): GraphValue | undefined {
  if (typeof value !== 'object' || value === null || !('properties' in value)) return value;
  const { properties, type } = value as { properties: { name?: string }; type?: string };
  return properties.name ?? type;
}

it('holds every saved query against rows that were worked out by hand', () => {
  const held = new Set([...CASES, ...RECORD_CASES].map(([query]) => query));
  expect(library.queries.map(({ name }) => name).filter((name) => !held.has(name))).toEqual([]);
  expect(held.size).toBeGreaterThanOrEqual(25);
});

it('gives every saved query a description, a tag and an example', () => {
  const bare = library.queries.filter(
    ({ description, tags, examples }) => description === '' || tags.length === 0 || examples.length === 0,
  );
  expect(bare.map(({ name }) => name)).toEqual([]);
});

for (const { name: kind, missing, open, clear } of backends()) {
  describe.skipIf(missing !== null)(`on the ${kind} store`, () => {
    let store: Store;

    beforeAll(async () => {
      await clear();
      store = await open();
      // The order of loading must leave no trace in the answers.
      await store.record([...AFFAIRS].reverse());
    });

    afterAll(() => store.close());

    it.each(CASES)('%s %j gives %s', async (name, given, columns, rows) => {
      const answer = await runSavedQuery(store, bindParameters(findQuery(library, name), given));
      const wanted = columns.split(' ').map((column) => answer.columns.indexOf(column));
      expect(wanted).not.toContain(-1);
      expect(answer.rows.map((row) => wanted.map((index) => plain(row[index])))).toEqual(rows);
    });
  });
}
