import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runDemarche, SEED, temporaryFolder } from './run-demarche.ts';

const cwd = temporaryFolder();

function lines(text: string) {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('prints the seed article on one line, in the shape that others read', async () => {
  const { code, stdout, stderr } = await runDemarche(['extract', SEED], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [{ article, entities, events }, ...more] = lines(stdout);
  expect(more).toEqual([]);
  expect(Object.keys(article)).toEqual([
    'id',
    'url',
    'title',
    'publisher',
    'publishedOn',
    'language',
    'sha256',
  ]);
  expect(article).toMatchObject({ publisher: 'Reuters', publishedOn: '2017-02-24', language: 'en' });
  expect(entities).toContainEqual({
    id: 'government:MEX',
    kind: 'government',
    name: 'Mexico',
    aliases: expect.any(Array),
    country: 'MEX',
  });
  const text = readFileSync(SEED, 'utf8');
  const known = new Set(entities.map(({ id }: { id: string }) => id));
  expect(events.length).toBeGreaterThan(5);
  for (const event of events) {
    expect(Object.keys(event)).toEqual([
      ...[
        'id',
        'eventType',
        'plover',
        'mode',
        'cameo',
        'goldstein',
        'quadClass',
        'actors',
        'recipients',
        'about',
      ],
      ...['place', 'occurredOn', 'status', 'evidence'],
    ]);
    for (const id of [...event.actors, ...event.recipients, ...event.about]) expect(known).toContain(id);
    expect(event.evidence.length).toBeGreaterThan(0);
    for (const evidence of event.evidence) {
      expect(Object.keys(evidence)).toEqual(['sentence', 'start', 'end', 'confidence', 'extractor']);
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.sentence);
    }
  }
});

test('is deterministic', async () => {
  const [a, b] = await Promise.all([
    runDemarche(['extract', SEED], { cwd }),
    runDemarche(['extract', SEED], { cwd, env: { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' } }),
  ]);
  expect(a.stdout).toBe(b.stdout);
});

test('answers a line for a line of JSON Lines, in order, the rejected ones too', async () => {
  const input = [
    '{"id":"1","text":"Mexico criticized Chile."}',
    '{"id":"2"}',
    'nonsense',
    '{"id":"4","text":"The sun rose."}',
    '',
    '{"id":"6","text":"Mexico met Chile on Monday.","publishedOn":"2017-02-24"}',
  ].join('\n');
  const { code, stdout, stderr } = await runDemarche(['extract', '--format', 'jsonl', '-'], { cwd, input });
  expect(code).toBe(1);
  const answers = lines(stdout);
  expect(answers.map((answer) => answer.article?.id ?? answer.rejected.line)).toEqual([
    '1',
    2,
    3,
    '4',
    5,
    '6',
  ]);
  expect(answers[1]).toEqual({
    rejected: { origin: 'standard input', line: 2, reason: '"text" is missing, or is no text' },
  });
  expect(answers[3]).toMatchObject({ events: [] });
  expect(answers[5].events[0].occurredOn).toEqual({ from: '2017-02-20', to: '2017-02-20' });
  expect(stderr.trimEnd().split('\n')).toHaveLength(3);
});

test('prints nothing for a file that is rejected, and goes on', async () => {
  const { code, stdout, stderr } = await runDemarche(['extract', 'missing.txt', SEED], { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'demarche: missing.txt: there is no such file\n' });
  expect(lines(stdout)).toHaveLength(1);
});

test('has nothing to say to nothing', async () => {
  const run = await runDemarche(['extract', '--format', 'jsonl', '-'], { cwd });
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('answers each line as soon as it is read, and not when there is no more to read', async () => {
  let answered = '';
  const run = await runDemarche(['extract', '--format', 'jsonl', '-'], {
    cwd,
    meanwhile: ({ stdin, stdout }) => {
      stdin?.write('{"id":"1","text":"Mexico criticized Chile."}\n');
      stdout?.once('data', (text) => {
        answered = String(text);
        stdin?.end();
      });
    },
  });
  expect(run).toEqual({ code: 0, stdout: answered, stderr: '' });
  expect(lines(answered)[0].article.id).toBe('1');
});

test('ends quietly when its reader has read enough', async () => {
  const input = '{"id":"1","text":"Mexico criticized Chile."}\n'.repeat(3000);
  const run = await runDemarche(['extract', '--format', 'jsonl', '-'], {
    cwd,
    meanwhile: ({ stdin, stdout }) => {
      stdin?.end(input);
      stdout?.once('data', () => stdout.destroy());
    },
  });
  expect(run).toMatchObject({ code: 0, stderr: '' });
});
