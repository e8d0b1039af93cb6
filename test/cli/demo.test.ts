import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { temporaryFolder } from './run-demarche.ts';

const DEMO = fileURLToPath(new URL('../../dist/scripts/demo.js', import.meta.url));
const folder = temporaryFolder();

test('the demo loads the seed article and answers three questions, each as a user would ask it', () => {
  expect(inject('buildFault')).toBe('');
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [DEMO], { encoding: 'utf8', env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.match(/^\$ npx demarche \w+/gm)).toEqual([
    '$ npx demarche load',
    '$ npx demarche query',
    '$ npx demarche query',
    '$ npx demarche query',
  ]);
  expect(stdout).toMatch(/Loaded 1 article into .*demarche\.db/);
  expect(stdout).toMatch(/Luis[\s\S]*1 row[\s\S]*CANCELLED[\s\S]*1 row[\s\S]*THREATENED/);
  expect(stdout).not.toContain('no rows');
});
