import { beforeAll, expect, test } from 'vitest';
import { runDemarche, SEED, temporaryFolder } from './run-demarche.ts';

const cwd = temporaryFolder();

beforeAll(async () => {
  expect(await runDemarche(['load', SEED], { cwd })).toMatchObject({ code: 0 });
});

async function query(...args: readonly string[]) {
  return await runDemarche(['query', ...args], { cwd });
}

test('lists the saved queries for people and for programs', async () => {
  const { code, stdout } = await query();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^meetings\n(?: {2}\S.*\n)* {2}who-met +Who met whom/m);
  const rows = JSON.parse((await query('--format', 'json')).stdout);
  const names = rows.map(({ name }: { name: string }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['cancelled-meetings', 'evidence', 'who-criticized', 'who-met', 'who-threatened']),
  );
  expect(rows[0].parameters[0]).toMatchObject({ name: 'actor', type: 'name', required: false });
});

test('answers a saved query in every format', async () => {
  const args = ['who-criticized', '--since', '2017-01-01', '--actor', 'videgaray'];
  const rows = JSON.parse((await query(...args, '--format', 'json')).stdout);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    actors: ['Luis Videgaray'],
    status: 'occurred',
    publishedOn: '2017-02-24',
  });
  const table = await query(...args);
  expect(table.stdout).toMatch(/Videgaray[\s\S]*1 row/);
  expect(table.stdout).not.toContain('\u001b');
  const jsonLines = (await query(...args, '--format', 'jsonl')).stdout;
  expect(
    jsonLines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(rows);
  const csv = (await query(...args, '--format', 'csv')).stdout;
  expect(csv).toMatch(/^\S*actors\S*\r?\n/);
});

test('says where nothing was found, and that is no fault', async () => {
  const { code, stdout } = await query('who-met', '--until', '1900-01-01');
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'no rows\n' });
});

test('answers Cypher with parameters', async () => {
  const cypher = 'MATCH (p:Person) WHERE p.country = $country RETURN p.name AS name ORDER BY name';
  const { code, stdout } = await query('--cypher', cypher, '--param', 'country=MEX', '--format', 'jsonl');
  expect(code).toBe(0);
  expect(stdout).toBe('{"name":"Enrique Pena Nieto"}\n{"name":"Luis Videgaray"}\n');
});

test.each([
  ['MATCH (n', /^demarche: Cypher: .*syntax error.*\n$/],
  ['CREATE (n:Person)', /^demarche: Cypher: .*refused.*\n$/],
  ['MATCH (n) DETACH DELETE n', /^demarche: Cypher: .*refused.*\n$/],
  ['LOAD CSV FROM "file:///x" AS row RETURN row', /^demarche: Cypher: .*refused.*\n$/],
  ['RETURN $nobody', /^demarche: The Cypher asks for \$nobody: give it with --param nobody=VALUE\n$/],
])('refuses %s in one line, with code 2', async (cypher, message) => {
  const { code, stdout, stderr } = await query('--cypher', cypher);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

test('shows in the status how much there is', async () => {
  const { code, stdout } = await runDemarche(['status'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/\n {2}Person +6\n/);
  expect(stdout).toMatch(/\nedges\n[\s\S]*\n {2}CRITICIZED +\d+\n/);
});
