import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runDemarche, SEED, temporaryFolder } from './run-demarche.ts';

const cwd = temporaryFolder();
const elsewhere = temporaryFolder();

function save(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.cypher`), text);
}

beforeAll(async () => {
  expect(await runDemarche(['load', SEED], { cwd })).toMatchObject({ code: 0 });
  const people = 'MATCH (p:Person) RETURN p.name AS name ORDER BY name, p.id';
  save(join(cwd, 'queries'), 'people', `// Who is there\n// @tags mine\n\n${people}`);
  save(join(cwd, 'other'), 'who-met', "// My own meetings\n// @tags mine\n\nRETURN 'mine' AS whose");
  save(join(elsewhere, 'bad'), 'bad', '// T\n\nMATCH (a)-[:CRITISIZED]->(b)\nRETURN a.name ORDER BY a.id');
  save(join(elsewhere, 'bad'), 'worse', '// T\n// @param x strin Help.\n\nRETURN $x');
  save(join(elsewhere, 'bad'), 'writes', '// T\n\nMATCH (n) DETACH DELETE n');
});

test('finds queries in ./queries, in DEMARCHE_QUERIES and in --queries, each before the one named first here', async () => {
  const json = (more: readonly string[]) => ['query', 'people', '--format', 'csv', ...more];
  expect(await runDemarche(json(['--limit', '2']), { cwd })).toMatchObject({
    code: 0,
    stdout: 'name\r\nDonald Trump\r\nEnrique Pena Nieto\r\n',
  });
  const env = { DEMARCHE_QUERIES: join(cwd, 'other') };
  const mine = await runDemarche(['query', 'who-met', '--format', 'csv'], { cwd, env });
  expect(mine).toMatchObject({ code: 0, stdout: 'whose\r\nmine\r\n' });
  expect(await runDemarche(['query', 'people'], { cwd, env })).toMatchObject({ code: 2 });
  const given = await runDemarche(['query', '--queries', 'queries', 'people'], { cwd, env });
  expect(given).toMatchObject({ code: 0 });
  const none = await runDemarche(['query', '--queries', 'nowhere'], { cwd });
  expect(none).toMatchObject({
    code: 2,
    stderr: 'demarche: There is no folder of queries at nowhere\n',
  });
});

test('lists by tag, ours and theirs', async () => {
  const { stdout } = await runDemarche(['query', '--tag', 'mine', '--queries', 'queries'], { cwd });
  expect(stdout).toMatch(/^mine\n {2}people {2}Who is there\n\n/);
  const { code, stderr } = await runDemarche(['query', '--tag', 'thine'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^demarche: No query has the tag "thine"; there are .*\bconflict\b.*, mine\b.*\n$/);
});

test('--check names each mistake with its place, and exits with 1', async () => {
  const folder = join(elsewhere, 'bad');
  const { code, stdout } = await runDemarche(['query', '--check', '--queries', folder], { cwd });
  expect(code).toBe(1);
  expect(stdout.split('\n').map((line) => line.replace(folder, ''))).toEqual([
    '/worse.cypher:2: parameter x: there is no type strin; did you mean string?',
    '/bad.cypher:3: the graph has no edge type :CRITISIZED; did you mean :CRITICIZED?',
    expect.stringMatching(/^\/writes\.cypher: The query was refused, .*DETACH/),
    expect.stringMatching(/^\d+ queries planned on demarche\.db: 3 found$/),
    '',
  ]);
});

test('--check finds nothing in ours, and says where it could not plan', async () => {
  const { code, stdout, stderr } = await runDemarche(['query', '--check'], { cwd: elsewhere });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d+ queries read, but not planned on a store: nothing is wrong\n$/);
  expect(stderr).toMatch(/^demarche: the queries were not planned on a store: There is no store at/);
});

test.each([
  [['--limit', 'x'], /--limit takes a whole number/],
  [['--timeout', '0'], /--timeout takes a number of seconds/],
])('refuses %j', async (more, message) => {
  const { code, stderr } = await runDemarche(['query', 'who-met', ...more], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test('--limit says that there is more', async () => {
  const { stdout } = await runDemarche(['query', 'people', '--limit', '2'], { cwd });
  expect(stdout).toMatch(/\n2 rows, and there are more\n$/);
});
