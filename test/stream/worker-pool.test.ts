import { afterEach, expect, inject, test } from 'vitest';
import { openWorkerPool, type WorkerPool } from '../../loaders/stream/index.ts';

const DOOR = new URL('../../dist/loaders/stream/index.js', import.meta.url);

/** A worker that does what its task says. */
function program(body: string): URL {
  return new URL(
    `data:text/javascript,${encodeURIComponent(`import { serveTasks } from '${DOOR}'; ${body}`)}`,
  );
}

const WORKER = program(`
  import { threadId } from 'node:worker_threads';
  serveTasks((settings) => ({ greeting: 'hello ' + settings, work: async (task) => {
    if (task === 'throw') throw new Error('thrown');
    if (task === 'exit') process.exit(1);
    if (task === 'crash') setTimeout(() => { throw new Error('crashed'); });
    if (task === 'hang') for (;;);
    if (task === 'never' || task === 'crash') return await new Promise(() => {});
    if (task === 'eat') { const all = []; for (;;) all.push(new Array(100_000).fill(all.length)); }
    if (task === 'thread') { await new Promise((resolve) => setTimeout(resolve, 20)); return threadId; }
    return task;
  } }));
`);

const opened: WorkerPool<string, string, unknown>[] = [];
afterEach(async () => {
  for (const pool of opened.splice(0)) await pool.close();
});

function open(jobs: number, source = WORKER, taskMs = 60_000) {
  expect(inject('buildFault')).toBe('');
  const pool = openWorkerPool<string, string, unknown>({
    program: source,
    jobs,
    settings: 'you',
    heapMb: 60,
    taskMs,
  });
  opened.push(pool);
  return pool;
}

test('greets, does tasks, and says of one that throws what it threw', async () => {
  const pool = open(1);
  expect(await pool.greeting()).toBe('hello you');
  expect(await pool.run('x')).toEqual({ kind: 'done', result: 'x' });
  expect(await pool.run('throw')).toEqual({ kind: 'failed', reason: 'thrown' });
});

test('starts a second worker only when there is work for two', async () => {
  const pool = open(2);
  const threadOf = async (): Promise<unknown> => {
    const outcome = await pool.run('thread');
    return outcome.kind === 'done' ? outcome.result : outcome;
  };
  const alone = [await threadOf(), await threadOf()];
  expect(new Set(alone).size).toBe(1);
  const together = await Promise.all([threadOf(), threadOf(), threadOf(), threadOf()]);
  expect(new Set(together).size).toBe(2);
});

test.each([
  ['exit', 'its worker ended'],
  ['crash', 'crashed'],
  ['hang', 'it took longer than 1 seconds'],
  ['never', 'it took longer than 1 seconds'],
  ['eat', 'it needs more than 60 MB of memory'],
])('fails the task that does "%s", and does the others', async (bad, reason) => {
  const pool = open(1, WORKER, 1000);
  await pool.greeting();
  const outcomes = await Promise.all(['a', bad, 'b', 'c'].map((task) => pool.run(task)));
  expect(outcomes).toEqual([
    { kind: 'done', result: 'a' },
    { kind: 'failed', reason },
    { kind: 'done', result: 'b' },
    { kind: 'done', result: 'c' },
  ]);
});

test('says why no worker can be started', async () => {
  const pool = open(2, program("throw new Error('no model');"));
  await expect(pool.greeting()).rejects.toThrow('no model');
  expect(await pool.run('x')).toEqual({ kind: 'failed', reason: 'no model' });
});
