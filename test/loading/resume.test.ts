import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { MAIN, runDemarche } from '../cli/run-demarche.ts';
import { dumpGraph } from '../conformance/graph-dump.ts';
import { storyLines } from './stories.ts';

const cwd = mkdtempSync(join(tmpdir(), 'demarche-resume-'));
afterAll(() => rmSync(cwd, { recursive: true }));

async function graphOf(path: string): Promise<readonly string[]> {
  const store = await openStore(join(cwd, path), { readOnly: true });
  try {
    return await dumpGraph(store);
  } finally {
    await store.close();
  }
}

/**
 * Loads from an input that never ends, and kills the process without warning: while it starts, extracts or writes, as it happens.
 */
async function loadAndKill(store: string, input: string, afterMs: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [MAIN, 'load', '--store', store, '--format', 'jsonl', '-'], {
    cwd,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('exit', (_, signal) => resolve(signal));
  });
  child.stdin.write(input);
  await sleep(afterMs);
  child.kill('SIGKILL');
  return await ended;
}

test('a load that is killed again and again gives the graph of one that is not', async () => {
  const many = 1000;
  const input = storyLines(many);
  writeFileSync(join(cwd, 'news.jsonl'), input);
  const began = performance.now();
  const whole = await runDemarche(['load', '--store', 'whole.db', 'news.jsonl'], { cwd });
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  const took = performance.now() - began;
  const lines = input.split('\n');
  for (let kill = 1; kill <= 3; kill++) {
    const beginning = `${lines.slice(0, kill * 300).join('\n')}\n`;
    expect(await loadAndKill('killed.db', beginning, took * (0.4 + ((kill * 0.37) % 1)))).toBe('SIGKILL');
  }
  const last = await runDemarche(['load', '--json', '--store', 'killed.db', 'news.jsonl'], { cwd });
  const { loaded, unchanged } = JSON.parse(last.stdout).articles;
  expect(loaded + unchanged).toBe(many);
  expect(unchanged).toBeGreaterThan(0);
  expect(await graphOf('killed.db')).toEqual(await graphOf('whole.db'));
}, 240_000);

test('one and two jobs give the same bytes, and the same graph', async () => {
  const input = storyLines(100);
  const [one, two] = await Promise.all(
    ['1', '2'].map((jobs) =>
      runDemarche(['extract', '--jobs', jobs, '--format', 'jsonl', '-'], { cwd, input }),
    ),
  );
  expect(one?.stdout.split('\n').length).toBe(101);
  expect(two).toEqual(one);
  for (const jobs of ['1', '2'])
    await runDemarche(['load', '--jobs', jobs, '--store', `jobs-${jobs}.db`, '--format', 'jsonl', '-'], {
      cwd,
      input,
    });
  expect(await graphOf('jobs-2.db')).toEqual(await graphOf('jobs-1.db'));
}, 120_000);
