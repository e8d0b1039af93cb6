import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { temporaryFolder } from '../cli/run-demarche.ts';

const run = promisify(execFile);
const cwd = temporaryFolder();

/** Runs an example as it stands in the build, where `demarche` is this package by its own name. */
async function example(name: string, ...args: readonly string[]): Promise<string> {
  expect(inject('buildFault')).toBe('');
  const { stdout } = await run(process.execPath, [resolve('dist/examples', `${name}.js`), ...args], { cwd });
  return stdout;
}

test('the examples load, ask and export through the door of the library', async () => {
  expect(await example('load-and-ask')).toBe(
    '1 loaded, 1 rejected: it is empty\n2017-02-20: Mexico criticized Canada\n',
  );
  expect(await example('own-cypher')).toBe(
    '| name | country |\n| --- | --- |\n| Canada | CAN |\n| Mexico | MEX |\nquery-refused\n',
  );
  expect(await example('export-network', 'example.db', 'out.graphml')).toMatch(/^\d nodes, \d edges\n$/);
  expect(readFileSync(join(cwd, 'out.graphml'), 'utf8')).toContain('<data key="n1">Mexico</data>');
});
