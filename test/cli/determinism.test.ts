import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runDemarche, temporaryFolder } from './run-demarche.ts';

const GOLDEN = fileURLToPath(new URL('../golden/', import.meta.url));
const cwd = temporaryFolder();

/** The golden articles, each on a line of JSON. */
const articles = readdirSync(GOLDEN)
  .filter((name) => statSync(`${GOLDEN}${name}`).isDirectory())
  .sort()
  .map((name) => JSON.stringify({ id: name, text: readFileSync(`${GOLDEN}${name}/article.txt`, 'utf8') }));

async function extract(lines: readonly string[], ...options: string[]): Promise<readonly string[]> {
  const input = `${lines.join('\n')}\n`;
  const run = await runDemarche(['extract', '--format', 'jsonl', '--date', '2017-02-24', ...options, '-'], {
    cwd,
    input,
  });
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
  return run.stdout.split('\n').slice(0, -1);
}

const inOrder = await extract(articles);

test('extracts something of every article', () => {
  expect(inOrder).toHaveLength(articles.length);
  for (const line of inOrder) expect(JSON.parse(line).events.length).toBeGreaterThan(0);
});

test('gives the same bytes for the same input', async () => {
  expect(await extract(articles)).toEqual(inOrder);
});

test('gives the same line for an article whatever stands before it', async () => {
  expect(await extract(articles.toReversed())).toEqual(inOrder.toReversed());
  // Twice in one process: nothing of one article stays behind for the next.
  expect(await extract([...articles.slice(3), ...articles])).toEqual([...inOrder.slice(3), ...inOrder]);
});

test('gives the same bytes however many are at work', async () => {
  expect(await extract(articles, '--jobs', '1')).toEqual(inOrder);
  expect(await extract(articles, '--jobs', '3')).toEqual(inOrder);
});
