import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { shellWords } from '../../src/cli/shell-words.ts';
import { runDemarche, SEED, temporaryFolder } from './run-demarche.ts';

const cwd = temporaryFolder();
const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

beforeAll(async () => {
  expect(await runDemarche(['load', SEED], { cwd })).toMatchObject({ code: 0 });
});

test('the shell answers one question after the other, and goes on after a mistake', async () => {
  const input = [
    ':query who-met --actor "Rex Till',
    'MATCH (p:Person)',
    "WHERE p.country = 'MEX' RETURN p.name AS name ORDER BY name;",
    ':format csv',
    'MATCH (n) DELETE n;',
    ':nothing',
    ":query event-counts --actor 'Luis Videgaray' --limit 1",
    'RETURN 1',
  ].join('\n');
  const { code, stdout, stderr } = await runDemarche(['shell'], { cwd, input });
  expect(code).toBe(0);
  expect(stdout).toContain('Enrique Pena Nieto\nLuis Videgaray\n\n2 rows\n');
  expect(stdout).toMatch(/eventType,events,occurred\r\n[A-Z_]+,\d+,\d+\r\n/);
  expect(stderr).toContain('demarche: Cypher: The query was refused');
  expect(stderr).toContain('demarche: there is no :nothing; :help says what there is.');
  expect(stderr).toMatch(/the last question has no semicolon, and was not asked\.\n$/);
});

test.each([
  ['a  b\\ c', ['a', 'b c']],
  [`--actor "Peña \\"P\\" Nieto" 'it is'`, ['--actor', 'Peña "P" Nieto', 'it is']],
  ['a"b"c ""', ['abc', '']],
  ['"open', ['"', 'open']],
])('cuts %s into words', (line, words) => {
  expect(shellWords(line)).toEqual(words);
});

test.each([
  [['que'], ['query']],
  [['query', 'who-c'], ['who-criticized']],
  [['query', 'who-met', '--re'], ['--recipient']],
  [['query', 'who-met', '--actor', 'vide'], ['Luis Videgaray']],
  [['query', 'who-met', '--actor', '"vide'], ['Luis Videgaray']],
  [['query', 'who-met', '--status', 'can'], ['cancelled']],
  [['query', 'who-met', '--type', 'met'], ['MET_WITH']],
  [['query', 'who-met', '--store', 'nowhere.db', '--actor', 'vide'], []],
])('completes %j', async (words, found) => {
  const { code, stdout, stderr } = await runDemarche(['complete', '--', ...words], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n').filter(Boolean)).toEqual(found);
});

/** Whether a shell is here; a line says where one is not. */
function has(shell: string): boolean {
  const found = spawnSync(shell, ['-c', 'true']).error === undefined;
  if (!found) console.log(`Completion in ${shell} was not tried: it is not here.`);
  return found;
}

describe('the completion script', () => {
  async function complete(shell: string, rest: string): Promise<string> {
    const { stdout: script } = await runDemarche(['completion', shell], { cwd });
    writeFileSync(join(cwd, 'script'), script);
    const program =
      shell === 'fish'
        ? `function demarche; node ${MAIN} $argv; end\n`
        : `demarche() { node ${MAIN} "$@"; }\n`;
    const run = spawnSync(shell, ['-c', program + rest], { cwd, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    return run.stdout;
  }

  test.skipIf(!has('bash'))('gives bash names in the quotes that it needs', async () => {
    const words = 'COMP_WORDS=(demarche query who-met --actor vide); COMP_CWORD=4';
    const asked = `source ./script; ${words}; _demarche; printf '[%s]\\n' "\${COMPREPLY[@]}"`;
    expect(await complete('bash', asked)).toBe('[Luis\\ Videgaray]\n');
  });

  test.skipIf(!has('zsh'))('gives zsh the names', async () => {
    const asked =
      'compdef() { :; }; compadd() { print -l -- "[$found]"; }; source ./script; words=(demarche query who-met --actor vide); CURRENT=5; _demarche';
    expect(await complete('zsh', asked)).toBe('[Luis Videgaray]\n');
  });

  test.skipIf(!has('fish'))('gives fish the names', async () => {
    const asked = 'source ./script; complete -C "demarche query who-met --actor vide"';
    expect(await complete('fish', asked)).toContain('Luis Videgaray');
  });
});
