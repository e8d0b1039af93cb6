import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const COMMAND = resolve('dist/src/cli/main.js');
const FILES = {
  'article.txt': resolve('test/fixtures/reuters-mexico-2017-02-24.txt'),
  'gold.jsonl': resolve('test/fixtures/gold.jsonl'),
  'examples/leaders-meetings.tsv': resolve('examples/leaders-meetings.tsv'),
};
const BLOCK = /^```console\n([\s\S]*?)^```$/gm;

/**
 * Runs the commands of a page's `console` blocks, in order, in a folder that holds only `article.txt`, `gold.jsonl` and
 * the example data set, and puts what they print under each.
 *
 * @param page Markdown; a command is a line that opens with `$ npx demarche`
 * @returns the page with the output of this very version
 */
export function runConsoleBlocks(page: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-readme-'));
  for (const [name, file] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(file, join(folder, name));
  }
  try {
    return page.replace(BLOCK, (_, block: string) => {
      const commands = block.split('\n').filter((line) => line.startsWith('$ npx demarche '));
      return `\`\`\`console\n${commands.map((command) => `${command}\n${run(command, folder)}`).join('\n')}\`\`\``;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, folder: string): string {
  const args = [...command.slice('$ npx demarche '.length).matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  const { DEMARCHE_STORE: _, COLUMNS: __, ...env } = process.env;
  const { stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return `${stderr}${stdout}`.replaceAll('\r\n', '\n').replace(/[ \t]+$/gm, '');
}
