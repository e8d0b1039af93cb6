/**
 * Runs the commands in README.md's `console` blocks and writes what they print under each. Run as
 * `dist/scripts/write-readme.js` by `npm run readme`; a test holds README.md to it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runConsoleBlocks } from './console-blocks.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));

writeFileSync(README, runConsoleBlocks(readFileSync(README, 'utf8')));
