import { isUtf8 } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type ReadSettings, readArticles } from '../../loaders/read/index.ts';
import type { IsoDate, ReadResult } from '../../src/ontology/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SEED = 'test/fixtures/reuters-mexico-2017-02-24.txt';
const DATED = { publishedOn: '2017-02-24' as IsoDate };

async function collect(names: readonly string[], settings: ReadSettings = {}): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readArticles(names, settings)) results.push(result);
  return results;
}

async function readBytes(bytes: Uint8Array | string, settings: ReadSettings = {}): Promise<ReadResult[]> {
  return await collect(['-'], { standardInput: Readable.from([Buffer.from(bytes)]), ...settings });
}

function reasonOf(result: ReadResult): string {
  return result.kind === 'rejection' ? result.reason : '';
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function linkTo(name: string, target: string): string {
  const path = join(folder, name);
  symlinkSync(join(folder, target), path);
  return path;
}

test('reads the seed article: its text whole, its date, publisher and place from its first line', async () => {
  const text = readFileSync(SEED, 'utf8');
  const [result] = await collect([SEED]);
  expect(result).toMatchObject({
    kind: 'article',
    origin: SEED,
    article: {
      text,
      publishedOn: '2017-02-24',
      publisher: 'Reuters',
      datelinePlace: 'MEXICO CITY',
      title: null,
      url: null,
      language: 'en',
      bodyStart: text.indexOf('A bid by'),
    },
  });
});

test.each([
  ['\uFEFFMexico met Chile.', 'Mexico met Chile.'],
  ['Mexico met Chile.\r\nThen\r\n', 'Mexico met Chile.\r\nThen\r\n'],
  ['Peña Nieto “met” 習近平 🇲🇽.', 'Peña Nieto “met” 習近平 🇲🇽.'],
])('keeps the text of %j but for a byte order mark', async (given, text) => {
  expect(await readBytes(given, DATED)).toMatchObject([{ kind: 'article', article: { text } }]);
});

test.each([
  ['nothing', '', /^it is empty$/],
  ['white space', ' \n\t\r\n', /blank/],
  ['a header alone', 'Date: 2017-02-24\n\n', /no text behind it/],
  ['no date', 'Mexico met Chile.', /does not say when it was published.*--date YYYY-MM-DD/],
  ['a NUL', 'Mexico\0met Chile.', /binary data.*NUL at character 6/],
  ['a NUL and bytes that are not UTF-8', Buffer.from([65, 0, 0xff]), /binary data.*NUL at byte 1/],
  ['other control characters', '\x01\x02\x03 Mexico', /binary data/],
  ['a PDF', '%PDF-1.4 …', /binary data.*PDF/],
  ['a ZIP', 'PK\x03\x04…', /ZIP archive is damaged/],
  ['UTF-8 cut within a letter', Buffer.from([0x50, 0x65, 0xe2, 0x80, 0x61]), /not UTF-8.*byte 2/],
  ['an overlong form', Buffer.from([0x41, 0xc0, 0xaf]), /not UTF-8.*byte 1/],
  ['a surrogate', Buffer.from([0x41, 0x42, 0xed, 0xa0, 0x80]), /not UTF-8.*byte 2/],
  ['half a character at the end', Buffer.from([0x41, 0xe2, 0x80]), /not UTF-8.*byte 1/],
  ['more than the limit', 'x'.repeat(1001), /longer than 0\.001 MB/],
])('rejects %s', async (_, bytes, reason) => {
  const results = await readBytes(bytes, { maxBytes: 1000 });
  expect(results).toMatchObject([
    { kind: 'rejection', origin: 'standard input', reason: expect.stringMatching(reason) },
  ]);
});

test.each([
  ['a missing file', () => join(folder, 'missing.txt'), /no such file/],
  ['a path through a file', () => join(file('plain.txt', 'x'), 'x.txt'), /no such file/],
  ['an empty folder', () => mkdtempSync(join(folder, 'empty-')), /no file in this folder/],
  ['an empty file', () => file('empty.txt', ''), /^it is empty$/],
  ['an empty JSON Lines file', () => file('empty.jsonl', ''), /^it is empty$/],
  ['a link to itself', () => linkTo('circle', 'circle'), /circle/],
  ['a link to nothing', () => linkTo('dangling', 'missing'), /no such file/],
  ['a name that is too long', () => 'x'.repeat(5000), /too long/],
])('rejects %s and reads on', async (_, name, reason) => {
  const origin = name();
  const [rejection, article] = await collect([origin, SEED]);
  expect(rejection).toMatchObject({ kind: 'rejection', origin, reason: expect.stringMatching(reason) });
  expect(article?.kind).toBe('article');
});

test('refuses a file of 50 GB by its size, without reading it', async () => {
  const origin = file('large.txt', '');
  truncateSync(origin, 50e9);
  expect(await collect([origin])).toMatchObject([
    { kind: 'rejection', reason: 'it is 50,000 MB long, and an article may have 10 MB at most' },
  ]);
});

test('stops reading a stream that never ends', async () => {
  function* endless() {
    for (;;) yield Buffer.alloc(65_536, 'x');
  }
  expect(await collect(['-'], { standardInput: Readable.from(endless()) })).toMatchObject([
    { kind: 'rejection', reason: 'it is longer than 10 MB, the most that an article may have' },
  ]);
});

test.each([
  ['the id as it is', '{"id":"a 1","text":"x"}', { id: 'a 1' }],
  ['a number as the id', '{"id":7,"text":"x"}', { id: '7' }],
  [
    'fields over the header',
    '{"text":"Title: B\\nDate: 2017-01-01\\nx","title":"A","publishedOn":"2017-02-24"}',
    { title: 'A', publishedOn: '2017-02-24' },
  ],
  [
    'the header where no field is',
    '{"text":"Title: B\\nDate: 2017-01-01\\nx"}',
    { title: 'B', publishedOn: '2017-01-01', bodyStart: 26 },
  ],
  [
    'null and blank fields as none',
    '{"text":"x","title":null,"url":" ","id":null}',
    { title: null, url: null },
  ],
  [
    'a time of publication',
    '{"text":"x","publishedOn":"2017-02-24T10:00:00Z"}',
    { publishedOn: '2017-02-24' },
  ],
  ['no date', '{"text":"x"}', { publishedOn: null }],
  ['a language', '{"text":"x","language":"es"}', { language: 'es' }],
  ['fields that it does not know', '{"text":"x","event":{"a":[1]}}', { text: 'x' }],
])('reads %s from JSON Lines', async (_, line, article) => {
  expect(await readBytes(line, { format: 'jsonl' })).toMatchObject([{ kind: 'article', line: 1, article }]);
});

test('reads one result a line of JSON Lines, in order, whatever is in the lines', async () => {
  const lines: readonly (readonly [string | Uint8Array, RegExp | string])[] = [
    ['{"id":"1","text":"x"}', '1'],
    ['{"id":"2"}', /^"text" is missing/],
    ['', /^it is empty/],
    ['{"id":"3","text":"y"}\r', '3'],
    ['{"id":', /^it is not JSON/],
    ['[]', /no object/],
    ['"x"', /no object/],
    ['{"id":"","text":"x"}', /^"id" must be/],
    ['{"id":"4","text":" "}', /blank/],
    ['{"id":"4","text":"x","publishedOn":"soon"}', /^"publishedOn" must be a date.*"soon"/],
    ['{"id":"4","text":7}', /^"text"/],
    ['{"id":"4","text":"\\ud800 x"}', /half a surrogate pair at character 0/],
    ['{"id":"4","text":"\\u0000 x"}', /NUL/],
    [Buffer.from([0x22, 0xff, 0x22]), /not UTF-8.*byte 1/],
    [`{"id":"5","text":"${'z'.repeat(1000)}"}`, /longer than/],
    ['{"id":"6","text":"the last, without a line end"}', '6'],
  ];
  const bytes = Buffer.concat(
    lines.flatMap(([line], at) => [Buffer.from(at === 0 ? '' : '\n'), Buffer.from(line)]),
  );
  for (const size of [1, 7, bytes.length]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const results = await collect(['-'], {
      format: 'jsonl',
      maxBytes: 500,
      standardInput: Readable.from(chunks),
    });
    expect(results.map((result) => result.line)).toEqual(lines.map((_, at) => at + 1));
    for (const [at, result] of results.entries()) {
      const expected = lines[at]?.[1];
      if (result.kind === 'article') expect(result.article.id).toBe(expected);
      else expect(reasonOf(result)).toMatch(expected ?? '');
    }
  }
});

test('reads files called .jsonl as JSON Lines, and an empty stream as no articles', async () => {
  const origin = file('two.jsonl', '{"text":"x"}\n{"text":"y"}\n');
  expect(await collect([origin])).toMatchObject([
    { origin, line: 1 },
    { origin, line: 2 },
  ]);
  expect(await readBytes('', { format: 'jsonl' })).toEqual([]);
});

test('gives an article the same id from the same address, else from the same text', async () => {
  const line = (text: string, url?: string) => JSON.stringify({ text, url });
  const lines = [
    line('x'),
    line('x'),
    line('y'),
    line('x', 'https://a.org/1'),
    line('y', 'https://a.org/1'),
  ].join('\n');
  const ids = (await readBytes(lines, { format: 'jsonl' })).map((result) =>
    result.kind === 'article' ? result.article.id : '',
  );
  expect(ids[0]).toMatch(/^article:[0-9a-f]{16}$/);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[3]).toBe(ids[4]);
  expect(new Set(ids).size).toBe(3);
});

test('takes the day of the settings over that of a header, and a field over both', async () => {
  const text = 'Date: 2017-01-01\nx';
  expect(await readBytes(text, DATED)).toMatchObject([{ article: { publishedOn: '2017-02-24' } }]);
  const line = JSON.stringify({ text, publishedOn: '2016-05-05' });
  expect(await readBytes(line, { ...DATED, format: 'jsonl' })).toMatchObject([
    { article: { publishedOn: '2016-05-05' } },
  ]);
});

test('ends when it is told to, even while it waits for input', async () => {
  const controller = new AbortController();
  const standardInput = new PassThrough();
  standardInput.write('{"text":"x"}\n{"text":');
  const results: ReadResult[] = [];
  for await (const result of readArticles(['-', SEED], {
    format: 'jsonl',
    standardInput,
    signal: controller.signal,
  })) {
    results.push(result);
    setTimeout(() => controller.abort(), 10);
  }
  expect(results).toMatchObject([{ kind: 'article', line: 1 }]);
});

test('makes an article or a rejection of any bytes, and keeps the text that any program would decode', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
    fc
      .array(
        fc.constantFrom(
          'Date: 2017-02-24',
          ' date 2017-02-24 AP, ROME',
          'MEXICO CITY (AP) — ',
          '\n',
          '\r\n',
          'Title',
          '"',
          '{"text":',
          '}',
          'é',
          ' ',
        ),
      )
      .map((parts) => Buffer.from(parts.join(''))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom('text' as const, 'jsonl' as const), async (given, format) => {
      for (const result of await readBytes(given, { ...DATED, format })) {
        if (result.kind !== 'article') {
          expect(reasonOf(result)).not.toBe('');
          continue;
        }
        const { text, bodyStart } = result.article;
        expect(text.slice(bodyStart)).toMatch(/^\S/);
        if (format === 'text' && isUtf8(given))
          expect(
            Buffer.from(given)
              .toString('utf8')
              .replace(/^\uFEFF/, ''),
          ).toBe(text);
      }
    }),
    { numRuns: 2000 },
  );
});

test('reads the worst of a million characters within two seconds', async () => {
  const size = 990_000;
  const worst = [
    `${' '.repeat(size)}x`,
    `${'\n'.repeat(size)}x`,
    'A'.repeat(size),
    'A '.repeat(size / 2),
    `${'Date: 2017-02-24\n'.repeat(size / 17)}x`,
    `${'x:'.repeat(size / 2)}x`,
    `${'(a)'.repeat(size / 3)}x`,
  ];
  for (const text of worst) {
    const began = performance.now();
    expect((await readBytes(text, DATED))[0]?.kind).toBe('article');
    expect(performance.now() - began).toBeLessThan(2000);
  }
});
