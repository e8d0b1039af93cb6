/**
 * Loads one article and asks three questions about it, showing what a user would type. Run as
 * `dist/scripts/demo.js` by `npm run demo`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../src/cli/main.js', import.meta.url));
const ARTICLE = fileURLToPath(new URL('../../test/fixtures/reuters-mexico-2017-02-24.txt', import.meta.url));

/** Every demo begins with an empty store of its own, which stays, so that one can go on asking. */
const store = join(mkdtempSync(join(tmpdir(), 'demarche-demo-')), 'demarche.db');

function quoted(argument: string): string {
  return /[^\w./:\\-]/.test(argument) ? `"${argument}"` : argument;
}

/** Shows a command as a user would type it, and runs it. */
function show(heading: string, args: readonly string[]): void {
  console.log(`\n${heading}\n\n$ npx demarche ${args.map(quoted).join(' ')}\n`);
  const env = { ...process.env, DEMARCHE_STORE: store };
  const { status, error } = spawnSync(process.execPath, [COMMAND, ...args], { stdio: 'inherit', env });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

console.log(
  'Demarche reads one article of 24 February 2017 into an empty graph, and answers three questions.',
);
show('1. Load the article', ['load', relative(process.cwd(), ARTICLE)]);
show('2. Who criticized whom?', ['query', 'who-criticized', '--since', '2017-01-01']);
show('3. Which meetings were called off?', ['query', 'cancelled-meetings']);
show('4. Which sentences stand behind what Trump did to Mexico?', [
  ...['query', 'evidence', '--actor', 'Donald Trump', '--recipient', 'Mexico'],
]);
console.log(`
The graph is in ${store}
Ask it more: npx demarche query --store ${quoted(store)}`);
