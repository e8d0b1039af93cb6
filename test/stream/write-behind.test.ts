import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeBehind } from '../../loaders/stream/index.ts';

const OPTIONS = { batch: 3, most: 6, patienceMs: 10_000 };

test('writes all items in order, one batch at a time, and takes more meanwhile', async () => {
  const batches: number[][] = [];
  let writing = 0;
  const writer = writeBehind<number>(async (items) => {
    writing += 1;
    expect(writing).toBe(1);
    await sleep(2);
    batches.push([...items]);
    writing -= 1;
  }, OPTIONS);
  for (let item = 0; item < 20; item++) await writer.add(item);
  await writer.end();
  expect(batches.flat()).toEqual(Array.from({ length: 20 }, (_, item) => item));
  expect(batches[0]).toEqual([0, 1, 2]);
  expect(batches.map((batch) => batch.length)).toEqual([3, 3, 3, 3, 3, 3, 2]);
});

test('makes whoever adds wait when it has fallen behind', async () => {
  let finish = (): void => undefined;
  const writer = writeBehind<number>(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
    OPTIONS,
  );
  for (let item = 0; item < 3 + 5; item++) await writer.add(item);
  let added = false;
  const last = writer.add(8).then(() => {
    added = true;
  });
  await sleep(5);
  expect(added).toBe(false);
  finish();
  await last;
  expect(added).toBe(true);
});

test('writes a few that have waited long enough', async () => {
  const batches: (readonly number[])[] = [];
  const writer = writeBehind<number>(async (items) => void batches.push(items), {
    ...OPTIONS,
    patienceMs: 5,
  });
  await writer.add(1);
  await sleep(30);
  expect(batches).toEqual([[1]]);
  await writer.end();
});

test('throws what the writing throws, and writes no more', async () => {
  let writes = 0;
  const writer = writeBehind<number>(
    async () => {
      writes += 1;
      throw new Error('the disk is full');
    },
    { ...OPTIONS, batch: 1 },
  );
  await writer.add(1).catch(() => undefined);
  await expect(writer.end()).rejects.toThrow('the disk is full');
  await expect(writer.add(2)).rejects.toThrow('the disk is full');
  expect(writes).toBe(1);
});
