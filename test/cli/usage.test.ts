import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runDemarche, SEED, temporaryFolder } from './run-demarche.ts';

const GOLD = fileURLToPath(new URL('../fixtures/gold.jsonl', import.meta.url));
const cwd = temporaryFolder();

test.each([
  // arguments, what stands on standard error: one line, and nothing else anywhere
  [
    ['frobnicate'],
    /^demarche: There is no command "frobnicate"; there are load, extract, explain, eval, query, view, status$/,
  ],
  [['lod', 'x'], /There is no command "lod"; did you mean load\?$/],
  [['--nonsense'], /See "demarche --help"\.$/],
  [['load'], /Name at least one file, or - for standard input\. See "demarche load --help"\.$/],
  [['extract'], /Name at least one file, or - for standard input\. See "demarche extract --help"\.$/],
  [['explain', 'x', '--annotator', 'spacy'], /--annotator takes corenlp=ADDRESS, such as .*, not "spacy"$/],
  [
    ['explain', 'x', '--annotator', 'corenlp=x'],
    /CoreNLP server is one such as http:\/\/127\.0\.0\.1:9000, not "x"$/,
  ],
  [['eval', GOLD, '--annotator', 'corenlp=http://127.0.0.1:1'], /http:\/\/127\.0\.0\.1:1 can't be reached/],
  [['eval', GOLD, '--min-confidence', '80'], /--min-confidence takes a number from 0 to 1, not 80$/],
  [['eval', GOLD, '--min-confidence', 'high'], /--min-confidence takes a number from 0 to 1, not NaN$/],
  [['eval'], /Name one file of gold, or - for standard input\. See "demarche eval --help"\.$/],
  [['eval', 'a', 'b'], /Name one file of gold/],
  [['eval', 'none.jsonl'], /none\.jsonl: there is no such file$/],
  [['eval', '-'], /standard input: there are no records in it$/],
  [['eval', SEED], /line 1: it is not JSON$/],
  [['explain'], /Give a sentence, or - for standard input\. See "demarche explain --help"\.$/],
  [['explain', ' '], /This text can't be explained: it is blank/],
  [['explain', '--nonsense', 'x'], /nonsense.*See "demarche explain --help"\.$/],
  [['explain', '--date', 'soon', 'x'], /--date takes a day such as 2017-02-24, not "soon"$/],
  [['load', '--min-confidence', '2', SEED], /--min-confidence takes a number from 0 to 1, not 2$/],
  [['extract', '--annotator', 'corenlp=x', SEED], /CoreNLP server is one such as .*, not "x"$/],
  [['load', '--nonsense', SEED], /nonsense.*See "demarche load --help"\.$/],
  [['load', '--format', 'xml', SEED], /format.*xml.*"text", "jsonl"/],
  [['load', '--date', '2017-02-30', SEED], /--date takes a day such as 2017-02-24, not "2017-02-30"$/],
  [['extract', '--date', 'soon', SEED], /--date takes a day such as 2017-02-24, not "soon"$/],
  [['load', '--store'], /store.*See "demarche load --help"\.$/],
  [['load', '--store', 'http://localhost', SEED], /http:\/\/localhost is not a store/],
  [['load', '--store', 'bolt://127.0.0.1:1', SEED], /bolt:\/\/127\.0\.0\.1:1.*NEO4J_PASSWORD/],
  [['query', 'who-mat'], /no query "who-mat"; did you mean who-met\?$/],
  [['query', 'who-mat', '--actor', 'Trump'], /no query "who-mat"; did you mean who-met\?$/],
  [['query', 'zzz'], /no query "zzz"; there are cancelled-meetings, evidence/],
  [['query', 'who-met', 'Trump'], /takes options only, and "Trump" is none/],
  [['query', 'who-met', '--actr', 'Trump'], /who-met has no --actr; did you mean --actor\?$/],
  [['query', 'who-met', '--since', 'soon'], /who-met: --since takes a day such as .*, not "soon"$/],
  [['query', 'who-met', '--since', '2017-01-01', '--since', '2017-01-02'], /--since takes one value/],
  [['query', 'who-met', '--actor'], /actor.*See "demarche query --help"\.$/],
  [['query', 'who-met', '--format', 'xml'], /format.*xml/],
  [['query', '--nonsense'], /no option --nonsense/],
  [['query', '--param', 'a=1'], /--param goes with --cypher/],
  [['query', 'who-met', '--cypher', 'RETURN 1'], /who-met has no --cypher/],
  [['query', '--cypher', 'RETURN $a', '--param', 'a'], /--param takes NAME=VALUE, not "a"$/],
  [['query', 'who-met'], /There is no store at demarche\.db/],
  [['status'], /There is no store at demarche\.db/],
  [['status', 'x'], /x.*See "demarche status --help"\.$/],
])('%j ends in one line on standard error and code 2', async (args, message) => {
  const { code, stdout, stderr } = await runDemarche(args, { cwd });
  expect(stderr.trimEnd()).toMatch(message);
  expect(stderr).toMatch(/^demarche: [^\n]+\n$/);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test.each([
  [[], /demarche load .*demarche extract .*demarche query .*demarche status .*Examples:/s],
  [['--help'], /demarche load .*demarche extract .*demarche query .*demarche status .*Examples:/s],
  [['load', '--help'], /FILES.*--format.*--date.*--store.*--json.*--quiet.*Examples:/s],
  [['extract', '--help'], /FILES.*"rejected".*--format.*--date.*Examples:/s],
  [['eval', '--help'], /GOLD.*--date.*--annotator.*--registry.*--errors.*--json.*Examples:/s],
  [['explain', '--help'], /SENTENCE.*--date.*--annotator.*--registry.*--json.*Examples:/s],
  [['query', '--help'], /who-criticized .*--store.*--format.*--cypher.*--param.*Examples:/s],
  [['query', 'who-met', '--help'], /Who met whom.*--actor.*--since.*--status.*default occurred/s],
  [['status', '--help'], /--store.*--json.*Examples:/s],
])('%j prints help', async (args, help) => {
  const { code, stdout, stderr } = await runDemarche(args, { cwd });
  expect(stdout).toMatch(help);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await runDemarche(['--version'], { cwd })).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('tells where a fault comes from when it is asked to', async () => {
  const { code, stderr } = await runDemarche(['status'], { cwd, env: { DEMARCHE_DEBUG: '1' } });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^demarche: DemarcheError: There is no store.*\n\s+at /);
  expect(stderr).toContain('[store-empty]');
});

test('--help waits for no model, no store and no driver', async () => {
  const { stderr } = await runDemarche(['--help'], { cwd, env: { NODE_DEBUG: 'esm,module' } });
  expect(stderr).toContain('/dist/src/cli/command-line.js');
  expect(stderr).not.toMatch(/grafeo|neo4j-driver|wink|\/dist\/(?:loaders|src\/store|src\/query)\//);
});
