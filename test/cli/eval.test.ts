import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runDemarche, SEED, temporaryFolder } from './run-demarche.ts';

const GOLD = fileURLToPath(new URL('../fixtures/gold.jsonl', import.meta.url));
const cwd = temporaryFolder();

async function run(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runDemarche(args, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

test('prints figures by type and in all, confusions and how far confidence holds', async () => {
  const page = await run('eval', GOLD);
  expect(page).toMatch(/^6 records; 6 without a day of publication, read as of 2000-01-01\n/);
  expect(page).toMatch(/\n +gold +found +right +precision +recall +F1\n/);
  expect(page).toMatch(/\n {2}all +6 +\d+ +\d+( +[01]\.\d{3}){3}\n/);
  expect(page).toMatch(/type alone, whoever the parties: recall [01]\.\d{3}\n/);
  expect(page).toMatch(/\n {2}CONSULT +1 of 1\n/);
  expect(page).toMatch(/\n {2}0\.8 to 0\.9 +\d+ +0\.8\d +[01]\.\d\d\n/);
  expect(page).not.toContain('harrumphed');
});

test('--errors shows what was missed, ours beside the gold, and which words have no entry', async () => {
  const page = await run('eval', '--errors', GOLD);
  const [, block = ''] = page.split('\n5  missed\n');
  expect(block.split('\n\n')[0]?.trimEnd().split('\n')).toEqual([
    '  Kenya harrumphed at the decision of Uganda.',
    '  gold  KEN  ACCUSE  UGA',
    '  names Kenya, Uganda',
    '  not in the lexicon',
    '    verbs  harrumph',
  ]);
});

test('--json holds the same', async () => {
  const figures = JSON.parse(await run('eval', '--json', '--errors', GOLD));
  expect(figures).toMatchObject({ records: 6, undated: 6, readAsOf: '2000-01-01', gold: 6 });
  expect(figures.errors.map(({ id }: { id: string }) => id)).toContain('5');
  expect(JSON.parse(await run('eval', '--json', GOLD))).not.toHaveProperty('errors');
});

test('takes what extract prints for gold: nothing is then misread', async () => {
  const gold = join(cwd, 'own.jsonl');
  writeFileSync(gold, await run('extract', '--with-text', SEED));
  const { gold: coded, ...figures } = JSON.parse(await run('eval', '--json', '--errors', gold));
  expect(coded).toBeGreaterThan(5);
  expect(figures).toMatchObject({ undated: 0, readAsOf: null, precision: 1, recall: 1, f1: 1, errors: [] });
});

test('reads gold from standard input, and as of the day it is told', async () => {
  const input =
    '{"id":"1","text":"Barack Obama criticized Mexico.","event":"ACCUSE","source":[{"code":"USA"}],"target":[{"code":"MEX"}]}\n\n';
  const { code, stdout } = await runDemarche(['eval', '-', '--date', '2014-05-01'], { cwd, input });
  expect(code).toBe(0);
  expect(stdout).toContain('1 record; 1 without a day of publication, read as of 2014-05-01\n');
});

test('--min-confidence measures what is left', async () => {
  const [all, sure, none] = await Promise.all(
    ['0', '0.8', '1'].map(async (least) =>
      JSON.parse(await run('eval', '--json', '--min-confidence', least, GOLD)),
    ),
  );
  expect(all.found).toBeGreaterThanOrEqual(sure.found);
  expect(sure.reliability.every(({ from }: { from: number }) => from >= 0.8)).toBe(true);
  expect(none).toMatchObject({ gold: 6, found: 0, recall: 0, reliability: [] });
});
