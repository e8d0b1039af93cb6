import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerOf, standIn } from '../annotate/corenlp/stand-in.ts';
import { runDemarche, temporaryFolder } from './run-demarche.ts';

const cwd = temporaryFolder();

/** Of the two events the first is told for sure; the second lacks whom it is against, and has less confidence. */
const ARTICLES = [
  '{"id":"1","text":"Mexico criticized Chile on Monday.","publishedOn":"2017-02-24"}',
  '{"id":"2","text":"Peru protested.","publishedOn":"2017-02-24"}',
].join('\n');

function run(command: string, ...options: string[]) {
  return runDemarche([command, '--format', 'jsonl', ...options, '-'], { cwd, input: ARTICLES });
}

function typesOf(stdout: string): string[] {
  return stdout
    .trimEnd()
    .split('\n')
    .flatMap((line) => JSON.parse(line).events.map(({ eventType }: { eventType: string }) => eventType));
}

describe('--min-confidence', () => {
  let sure: number;
  beforeAll(async () => {
    const { stdout } = await run('extract');
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).events[0].evidence[0].confidence);
    expect(found[0]).toBeGreaterThan(found[1]);
    sure = found[0];
  });

  test('extract leaves out what is told with less, and says how much', async () => {
    const { code, stdout, stderr } = await run('extract', '--min-confidence', `${sure}`);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'demarche: 1 event below --min-confidence left out\n',
    });
    expect(typesOf(stdout)).toEqual(['CRITICIZED']);
  });

  test('load counts it in its summary, and reads anew what was loaded with another', async () => {
    const first = await run('load', '--store', 'least.db', '--min-confidence', `${sure}`);
    expect(first.stdout).toMatch(/: 1 new event, .*\. 1 event below --min-confidence left out\.\n$/);
    const json = await run('load', '--store', 'other.db', '--min-confidence', `${sure}`, '--json');
    expect(JSON.parse(json.stdout).events).toEqual({ created: 1, confirmed: 0, leftOut: 1 });
    const all = await run('load', '--store', 'least.db', '--min-confidence', '0', '--json');
    expect(JSON.parse(all.stdout).events).toEqual({ created: 1, confirmed: 1 });
  });
});

describe('--registry', () => {
  const file = join(cwd, 'own.yaml');
  beforeAll(() => {
    writeFileSync(
      file,
      '- person: Zebulon Quark\n  country: PER\n  office: Foreign Minister\n  from: 2017-01-01\n',
    );
  });
  const sentence = "Peru's foreign minister criticized Chile on Monday.";
  const day = ['--date', '2017-02-24'];

  test('explain knows whom the file names', async () => {
    const own = await runDemarche(['explain', ...day, '--registry', file, sentence], { cwd });
    expect(own).toMatchObject({ code: 0, stderr: '' });
    expect(own.stdout).toContain('CRITICIZED  Zebulon Quark → Chile');
    const ours = await runDemarche(['explain', ...day, sentence], { cwd });
    expect(ours.stdout).not.toContain('Zebulon Quark');
  });

  test('extract, load and eval read by it as well, in their workers too', async () => {
    const input = JSON.stringify({ id: '1', text: sentence });
    const jsonl = ['--format', 'jsonl', ...day, '--registry', file, '-'];
    const extracted = await runDemarche(['extract', ...jsonl], { cwd, input });
    expect(JSON.parse(extracted.stdout).events[0].actors).toEqual(['person:zebulon-quark']);
    const loaded = await runDemarche(['load', '--store', 'own.db', ...jsonl], { cwd, input });
    expect(loaded.stdout).toMatch(/^Loaded 1 article/);
    const gold = `{"id":"1","text":"Zebulon Quark criticized Chile.","event":"ACCUSE","source":[{"code":"PER"}],"target":[{"code":"CHL"}]}`;
    const judged = await runDemarche(['eval', '--json', ...day, '--registry', file, '-'], {
      cwd,
      input: gold,
    });
    expect(JSON.parse(judged.stdout)).toMatchObject({ right: 1, f1: 1 });
  });

  test('says in one line what is wrong with the file', async () => {
    writeFileSync(join(cwd, 'bad.yaml'), '- person: Jane Roe\n  country: Canada\n');
    for (const [name, message] of [
      ['none.yaml', /none\.yaml/],
      ['bad.yaml', /bad\.yaml:1: "country"/],
    ] as const) {
      const { code, stderr, stdout } = await runDemarche(['explain', '--registry', name, 'x'], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(/^demarche: [^\n]+\n$/);
    }
  });
});

describe('--annotator', () => {
  let asked: number;
  beforeEach(() => {
    asked = 0;
  });

  /** Reads every sentence as a verb behind its subject and before its object, until it has had enough. */
  const server = (most = Number.POSITIVE_INFINITY): Promise<string> =>
    standIn(async (request, response) => {
      const lines = (await text(request)).split('\n');
      asked += 1;
      if (asked > most) request.socket.destroy();
      else response.end(answerOf(...lines.map((line) => line.split(' ').map((_, nth) => wordAt(nth)))));
    });

  function wordAt(nth: number): readonly [string, number, string] {
    if (nth === 1) return ['VBD', 0, 'ROOT'];
    return nth === 0 ? ['NNP', 2, 'nsubj'] : nth === 2 ? ['NNP', 2, 'obj'] : ['NN', 2, 'dep'];
  }

  test.each(['extract', 'load'])('%s has the server parse', async (command) => {
    const address = await server();
    const { code, stderr, stdout } = await run(command, '--annotator', `corenlp=${address}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(asked).toBe(2);
    if (command === 'extract') expect(typesOf(stdout)).toContain('CRITICIZED');
    else expect(stdout).toMatch(/^Loaded 2 articles/);
  });

  test.each(['extract', 'load'])(
    '%s ends with one line and code 2 where the server is lost',
    async (command) => {
      const address = await server(1);
      const lost = ['--jobs', '1', '--annotator', `corenlp=${address}`];
      if (command === 'load') lost.push('--store', 'lost.db');
      const { code, stderr } = await run(command, ...lost);
      expect(stderr).toMatch(
        /^demarche: The CoreNLP server at http:\/\/127\.0\.0\.1:\d+ can't be reached \(.*\n$/,
      );
      expect(code).toBe(2);
    },
  );

  test('says it before it reads where there is no server', async () => {
    for (const command of ['extract', 'load'])
      expect(await run(command, '--annotator', 'corenlp=http://127.0.0.1:1')).toEqual({
        ...{ code: 2, stdout: '' },
        stderr: expect.stringMatching(
          /^demarche: The CoreNLP server at http:\/\/127\.0\.0\.1:1 can't be reached.*\n$/,
        ),
      });
  });
});
