import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type RunOptions, runDemarche, SEED, temporaryFolder } from './run-demarche.ts';

const folder = temporaryFolder();

/** A folder of its own for each test: each has its own demarche.db. */
function place(name: string): { readonly cwd: string } {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  return { cwd };
}

async function loadJson(args: readonly string[], options: RunOptions) {
  const run = await runDemarche(['load', '--json', ...args], options);
  return { ...run, summary: JSON.parse(run.stdout) };
}

/** Articles that tell one event each, long enough that many don't fit into the buffer of a pipe. */
function manyArticles(count: number): string {
  const filler = 'The weather was fine and the hall was full. '.repeat(10);
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      id: `a${index}`,
      text: `Mexico criticized Chile. ${filler}${index}`,
      publishedOn: '2017-02-24',
    }),
  );
  return `${lines.join('\n')}\n`;
}

test('loads the seed article, says so, and says that a second time changes nothing', async () => {
  const { cwd } = place('twice');
  const first = await runDemarche(['load', SEED], { cwd });
  expect(first.stdout).toMatch(
    /^Loaded 1 article into demarche\.db: \d+ new events, \d+ new entities, \d+ new edges\.\n$/,
  );
  expect(first).toMatchObject({ code: 0, stderr: '' });
  const second = await runDemarche(['load', SEED], { cwd });
  const stdout = 'Nothing changed: 1 article is in demarche.db already.\n';
  expect(second).toEqual({ code: 0, stdout, stderr: '' });
});

test('load --json counts what was new, and what was not', async () => {
  const { cwd } = place('json');
  const { summary, code, stderr } = await loadJson([SEED], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(summary).toEqual({
    articles: { loaded: 1, updated: 0, unchanged: 0, rejected: 0 },
    events: { created: expect.any(Number), confirmed: 0 },
    entities: { created: expect.any(Number) },
    edges: { created: expect.any(Number) },
  });
  expect(summary.events.created).toBeGreaterThan(5);
  const again = await loadJson([SEED], { cwd });
  expect(again.summary).toEqual({
    articles: { loaded: 0, updated: 0, unchanged: 1, rejected: 0 },
    events: { created: 0, confirmed: 0 },
    entities: { created: 0 },
    edges: { created: 0 },
  });
  const status = JSON.parse((await runDemarche(['status', '--json'], { cwd })).stdout);
  expect(status).toMatchObject({ kind: 'embedded', schemaVersion: 3, nodes: { Article: 1 } });
  expect(status.nodes.Event).toBe(summary.events.created);
  expect(status.nodes.Entity).toBe(summary.entities.created);
});

test('loads what is good among what is bad, and names each bad one with its reason', async () => {
  const { cwd } = place('bad');
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content);
  write('empty.txt', '');
  write('blank.txt', ' \n\n');
  write('binary.txt', Buffer.from([0x4d, 0x00, 0x01, 0x02]));
  write('damaged.txt', Buffer.from([0x41, 0x42, 0xe2, 0x80, 0x41]));
  write('undated.txt', 'Mexico criticized Chile.');
  write('large.txt', '');
  truncateSync(join(cwd, 'large.txt'), 50_000_000);
  mkdirSync(join(cwd, 'folder'));
  const bad = {
    'missing.txt': 'there is no such file',
    'empty.txt': 'it is empty',
    'blank.txt': 'it is blank: there is nothing but white space in it',
    folder: 'there is no file in this folder',
    'binary.txt': 'it is binary data, not text: a NUL at character 1',
    'damaged.txt': 'it is not UTF-8: the fault is at byte 2; save it as UTF-8',
    'large.txt': 'it is 50 MB long, and an article may have 10 MB at most',
    'undated.txt':
      'it does not say when it was published; give the day with --date YYYY-MM-DD, or a first line "Date: YYYY-MM-DD"',
  };
  const { code, stderr, summary } = await loadJson([...Object.keys(bad), SEED], { cwd });
  expect(stderr.trimEnd().split('\n')).toEqual(
    Object.entries(bad).map(([name, reason]) => `demarche: ${name}: ${reason}`),
  );
  expect(code).toBe(1);
  expect(summary.articles).toEqual({ loaded: 1, updated: 0, unchanged: 0, rejected: 8 });
  const dated = await loadJson(['--date', '2017-02-24', 'undated.txt'], { cwd });
  expect(dated).toMatchObject({ code: 0, summary: { articles: { loaded: 1 } } });
});

test('says that nothing was loaded where everything was rejected', async () => {
  const { cwd } = place('nothing');
  expect(await runDemarche(['load', 'missing.txt'], { cwd })).toEqual({
    code: 2,
    stdout: 'Nothing changed: no article was loaded. 1 article rejected.\n',
    stderr: 'demarche: missing.txt: there is no such file\n',
  });
});

test('loads from standard input, text and JSON Lines, and tells the line that is rejected', async () => {
  const { cwd } = place('stdin');
  const text = await loadJson(['-'], { cwd, input: readFileSync(SEED) });
  expect(text.summary.articles.loaded).toBe(1);
  const input = '{"id":"a","text":"Mexico criticized Chile."}\n{"id":\n';
  const lines = await loadJson(['-', '--format', 'jsonl'], { cwd, input });
  expect(lines.summary.articles).toEqual({ loaded: 1, updated: 0, unchanged: 0, rejected: 1 });
  expect(lines.stderr).toMatch(/^demarche: standard input, line 2: it is not JSON \(.*\)\n$/);
  expect(lines.code).toBe(1);
});

test('tells of an event that is known as confirmed, and of an article with another text as updated', async () => {
  const { cwd } = place('shared');
  const line = (id: string, text: string) => JSON.stringify({ id, text, publishedOn: '2017-02-24' });
  const first = await loadJson(['--format', 'jsonl', '-'], {
    cwd,
    input: line('a', 'Mexico criticized Chile.'),
  });
  expect(first.summary.events).toEqual({ created: 1, confirmed: 0 });
  const second = await loadJson(['--format', 'jsonl', '-'], {
    cwd,
    input: line('b', 'Mexico has criticized Chile.'),
  });
  expect(second.summary.events).toEqual({ created: 0, confirmed: 1 });
  const input = line('a', 'Mexico praised Chile.');
  const third = await runDemarche(['load', '--format', 'jsonl', '-'], { cwd, input });
  expect(third.stdout).toMatch(/^Updated 1 article into demarche\.db: 1 new event/);
});

test('--store and DEMARCHE_STORE choose the store, and --quiet says nothing', async () => {
  const { cwd } = place('chosen');
  const env = { DEMARCHE_STORE: 'from-environment.db' };
  const quiet = await runDemarche(['load', '--quiet', SEED], { cwd, env });
  expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
  const chosen = await runDemarche(['load', '--store', 'chosen.db', SEED], { cwd, env });
  expect(chosen.stdout).toContain(' into chosen.db: ');
  const status = await runDemarche(['status'], { cwd, env });
  expect(status.stdout).toMatch(/^store {3}from-environment\.db\nengine {2}\S.*\nschema {2}3\n\nnodes\n/);
});

test.skipIf(process.platform === 'win32').each([
  ['SIGINT' as const, 130],
  ['SIGTERM' as const, 143],
])('%s stops a load after the articles under way, and leaves them whole', async (signal, exitCode) => {
  const { cwd } = place(signal);
  const articles = manyArticles(1000);
  const { code, summary, stderr } = await loadJson(['--format', 'jsonl', '-'], {
    cwd,
    // When most of it is taken, the load is under way; standard input stays open, so that it would never end.
    meanwhile: (child) => child.stdin?.write(articles, () => child.kill(signal)),
  });
  expect({ code, stderr }).toEqual({ code: exitCode, stderr: '' });
  const { loaded } = summary.articles;
  expect(loaded).toBeGreaterThan(0);
  const status = JSON.parse((await runDemarche(['status', '--json'], { cwd })).stdout);
  expect(status.nodes.Article).toBe(loaded);
  const rest = await loadJson(['--format', 'jsonl', '-'], { cwd, input: articles });
  expect(rest.summary.articles).toEqual({
    loaded: 1000 - loaded,
    updated: 0,
    unchanged: loaded,
    rejected: 0,
  });
});

test('--rejects writes what was rejected, so that it can be mended and read again', async () => {
  const { cwd } = place('rejects');
  const input = ['{"id":"a","text":"Mexico criticized Chile.","publishedOn":"soon"}', '{"id":'].join('\n');
  const rejects = ['--rejects', 'rejects.jsonl'];
  const run = await loadJson(['--format', 'jsonl', '-', ...rejects], { cwd, input });
  expect(run).toMatchObject({ code: 2, summary: { articles: { loaded: 0, rejected: 2 } } });
  const written = readFileSync(join(cwd, 'rejects.jsonl'), 'utf8');
  expect(
    written
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      id: 'a',
      text: 'Mexico criticized Chile.',
      publishedOn: 'soon',
      rejected: { origin: 'standard input', line: 1, reason: expect.stringContaining('must be a date') },
    },
    { raw: '{"id":', rejected: { origin: 'standard input', line: 2, reason: expect.stringMatching(/JSON/) } },
  ]);
  writeFileSync(join(cwd, 'mended.jsonl'), written.replace('soon', '2017-02-24'));
  const again = await loadJson(['mended.jsonl'], { cwd });
  expect(again).toMatchObject({ code: 1, summary: { articles: { loaded: 1, rejected: 1 } } });
  const unwritable = await runDemarche(['load', SEED, '--rejects', 'no/such/folder'], { cwd });
  expect(unwritable).toMatchObject({ code: 2, stderr: expect.stringContaining("can't be written") });
});

test.each([['0'], ['1.5'], ['many'], ['-1'], ['1000']])('refuses --jobs %s', async (jobs) => {
  const { cwd } = place(`jobs-${jobs}`);
  const run = await runDemarche(['load', '--jobs', jobs, SEED], { cwd });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('--jobs takes a whole number from 1 to 256');
});
