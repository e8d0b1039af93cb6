import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapInOrder, takeChunks } from '../../loaders/stream/index.ts';

const ONE_EACH = { most: 4, weigh: () => 1, heaviest: 100 };

async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test('keeps the order, whatever the tasks take', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(5), { maxLength: 20 }),
      fc.integer({ min: 1, max: 6 }),
      async (waits, most) => {
        const items = waits.map((wait, index) => ({ wait, index }));
        const run = async ({ wait, index }: { wait: number; index: number }) => {
          if (wait > 0) await sleep(wait);
          return index;
        };
        const results = await all(mapInOrder(from(items), run, { ...ONE_EACH, most }));
        expect(results).toEqual(items.map(({ index }) => index));
      },
    ),
    { numRuns: 50 },
  );
});

test('has no more under way than it may, in number and in weight', async () => {
  let [running, most, weight, heaviest] = [0, 0, 0, 0];
  const run = async (size: number) => {
    running += 1;
    weight += size;
    most = Math.max(most, running);
    heaviest = Math.max(heaviest, weight);
    await sleep(1);
    running -= 1;
    weight -= size;
    return size;
  };
  const light = Array.from({ length: 30 }, () => 1);
  await all(mapInOrder(from(light), run, { most: 4, weigh: (size) => size, heaviest: 100 }));
  expect(most).toBe(4);
  const heavy = Array.from({ length: 10 }, () => 60);
  await all(mapInOrder(from([...heavy, 500, 1]), run, { most: 8, weigh: (size) => size, heaviest: 100 }));
  expect(heaviest).toBeLessThanOrEqual(60 + 500);
});

test('takes no more from its source than is asked for and may be under way', async () => {
  let taken = 0;
  async function* endless() {
    for (;;) yield taken++;
  }
  for await (const item of mapInOrder(endless(), async (number) => number, ONE_EACH)) if (item === 10) break;
  expect(taken).toBeLessThanOrEqual(10 + 1 + 4 + 1);
});

test('yields what is done while it waits for more', async () => {
  let release = (): void => undefined;
  async function* slow() {
    yield 1;
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    yield 2;
  }
  const results = mapInOrder(slow(), async (number) => number, ONE_EACH);
  expect(await results.next()).toEqual({ value: 1, done: false });
  release();
  expect(await all(results)).toEqual([2]);
});

test('throws what its source throws', async () => {
  async function* broken() {
    yield 1;
    throw new Error('no more');
  }
  await expect(all(mapInOrder(broken(), async (number) => number, ONE_EACH))).rejects.toThrow('no more');
});

test('gathers chunks, and keeps nobody waiting who trickles', async () => {
  const chunks = await all(takeChunks(from([1, 2, 3, 4, 5]), { most: 2, patienceMs: 1000 }));
  expect(chunks).toEqual([[1, 2], [3, 4], [5]]);
  async function* trickle() {
    yield 1;
    yield 2;
    await sleep(50);
    yield 3;
  }
  expect(await all(takeChunks(trickle(), { most: 10, patienceMs: 5 }))).toEqual([[1, 2], [3]]);
  expect(await all(takeChunks(from([]), { most: 10, patienceMs: 5 }))).toEqual([]);
});
