import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runConsoleBlocks } from '../../scripts/console-blocks.ts';

test('the commands in README.md print what it says (npm run readme writes it anew)', () => {
  const page = readFileSync('README.md', 'utf8');
  expect(page.match(/^\$ npx demarche /gm)?.length).toBeGreaterThan(5);
  expect(runConsoleBlocks(page)).toBe(page);
});
