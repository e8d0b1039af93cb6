import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runDemarche, SEED, temporaryFolder } from './run-demarche.ts';

const cwd = temporaryFolder();

beforeAll(async () => {
  expect(await runDemarche(['load', SEED], { cwd })).toMatchObject({ code: 0 });
});

test('a graph goes out as JSON Lines and comes in again, through a pipe', async () => {
  const { code, stdout } = await runDemarche(['export', '--format', 'jsonl'], { cwd });
  expect(code).toBe(0);
  const into = ['import', '-', '--store', 'copy.db'];
  const imported = await runDemarche(into, { cwd, input: stdout });
  expect(imported).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Imported into copy\.db: 1 new article, \d+ new events\.\n$/),
  });
  const again = await runDemarche(['export', '--format', 'jsonl', '--store', 'copy.db'], { cwd });
  expect(again.stdout).toBe(stdout);
  expect(await runDemarche(['import', 'nothing.jsonl'], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("nothing.jsonl can't be read"),
  });
});

test('csv is two files in a folder, the others one', async () => {
  expect(await runDemarche(['export', '--format', 'csv', '--out', 'csv'], { cwd })).toMatchObject({
    code: 0,
  });
  expect(readFileSync(join(cwd, 'csv/nodes.csv'), 'utf8')).toMatch(/^id:ID,/);
  expect(readFileSync(join(cwd, 'csv/edges.csv'), 'utf8')).toMatch(/^:START_ID,/);
  expect(await runDemarche(['export', '--format', 'csv'], { cwd })).toMatchObject({
    code: 2,
    stderr: 'demarche: csv is two files: name a folder with --out.\n',
  });
});

test('the graph of a saved query, with parameters that are checked as ever', async () => {
  const network = ['export', '--format', 'graphml', '--query', 'network'];
  const { stdout } = await runDemarche([...network, '--param', 'type=CRITICIZED'], { cwd });
  expect(stdout).toContain('>Luis Videgaray<');
  expect(stdout).not.toContain('>Rex Tillerson<');
  expect(await runDemarche([...network, '--param', 'typ=X'], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('network has no --typ; did you mean --top or --type?'),
  });
  const named = await runDemarche(['export', '--format', 'gexf', '--query', 'event-counts'], { cwd });
  expect(named).toMatchObject({ code: 2, stderr: expect.stringContaining('has no nodes') });
});

test('--explain tells how the store came to the answer, and what it read', async () => {
  const { code, stdout } = await runDemarche(['query', 'who-met', '--explain'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/Scan .*Event.* rows=12/);
  const cypher = ['query', '--cypher', 'MATCH (n:Person) RETURN n.name', '--explain'];
  expect((await runDemarche(cypher, { cwd })).stdout).toMatch(/rows=6/);
  const hostile = ['query', '--cypher', 'MATCH (n) DELETE n', '--explain'];
  expect(await runDemarche(hostile, { cwd })).toMatchObject({ code: 2, stdout: '' });
});

test('--save makes a query of a question, which runs and checks once its header is filled in', async () => {
  const cypher = 'MATCH (p:Person) WHERE p.country = $country RETURN p.name AS name ORDER BY name, p.id';
  const save = ['query', '--cypher', cypher, '--param', 'country=MEX', '--save', 'people-of'];
  expect(await runDemarche(save, { cwd })).toMatchObject({
    code: 0,
    stdout: `Saved as ${join('queries', 'people-of.cypher')}. Fill in its header, then: demarche query people-of\n`,
  });
  const asked = ['query', 'people-of', '--country', 'MEX', '--format', 'tsv'];
  expect((await runDemarche(asked, { cwd })).stdout).toBe('name\nEnrique Pena Nieto\nLuis Videgaray\n');
  expect(await runDemarche(save, { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('it is there already'),
  });
  expect(await runDemarche([...save.slice(0, -1), 'No Name'], { cwd })).toMatchObject({ code: 2 });
});
