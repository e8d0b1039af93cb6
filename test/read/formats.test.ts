import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { ReadResult } from '../../src/ontology/index.ts';
import { readArticles } from './built-reader.ts';
import { gdeltRow } from './gdelt-row.ts';
import { PROSE, page } from './pages.ts';
import { zip } from './zip.ts';

type Settings = Parameters<typeof readArticles>[1];

const folder = mkdtempSync(join(tmpdir(), 'demarche-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function collect(names: readonly string[], settings: Settings = {}): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readArticles(names, settings)) results.push(result);
  return results;
}

async function read(content: string | Uint8Array, settings: Settings = {}): Promise<ReadResult[]> {
  return await collect(['-'], { standardInput: Readable.from([Buffer.from(content)]), ...settings });
}

function article(fields: object): object {
  return { kind: 'article', article: expect.objectContaining(fields) };
}

const JSON_LD = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},
{"@type":["NewsArticle"],"headline":"Mexico criticizes Chile","datePublished":"2017-02-24T23:30:00-06:00","inLanguage":"en-US",
"author":[{"@type":"Person","name":"Ann Writer"}],"publisher":{"@type":"Organization","name":"Example News"}}]}</script>`;
const OPEN_GRAPH = `<meta property="og:title" content="Mexico &amp; Chile"><meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2017-02-24T10:00:00Z"><link rel="canonical" href="https://news.example/a">`;

test.each([
  [
    'JSON-LD',
    page(PROSE, JSON_LD + OPEN_GRAPH),
    {
      title: 'Mexico criticizes Chile',
      publisher: 'Example News',
      publishedOn: '2017-02-24',
      language: 'en-US',
    },
  ],
  [
    'OpenGraph',
    page(PROSE, OPEN_GRAPH),
    {
      title: 'Mexico & Chile',
      publisher: 'The Example',
      publishedOn: '2017-02-24',
      url: 'https://news.example/a',
    },
  ],
  [
    '<time> and <h1>',
    page([...PROSE, '<time datetime="2017-02-24">Friday</time>']),
    { title: 'A headline', publishedOn: '2017-02-24', language: 'en', url: null },
  ],
  [
    'broken JSON-LD',
    page(PROSE, '<script type="application/ld+json">{"@type":</script>'),
    { title: 'A headline' },
  ],
  [
    'no <html>',
    `<article>${PROSE.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article>`,
    { language: 'en' },
  ],
])('reads a page with %s: its prose, and nothing around it', async (_, html, fields) => {
  const [result] = await read(html);
  expect(result).toMatchObject(article(fields));
  if (result?.kind !== 'article') throw new Error('no article');
  for (const paragraph of PROSE) expect(result.article.text).toContain(paragraph);
  expect(result.article.text).toContain('capital after a long day of talks.\n\nThe two leaders');
  expect(result.article.text).not.toMatch(/Buy two|Home|Most read|Copyright|Share on|document\.title/);
});

test.each([
  ['utf-8', Buffer.from(page(['Peña Nieto “met” Kirchner.', ...PROSE])), 'Peña Nieto “met”'],
  [
    'UTF-8 under a wrong label',
    Buffer.from(page(['Peña Nieto.', ...PROSE], '<meta charset="iso-8859-1">')),
    'Peña',
  ],
  [
    'a declared encoding',
    Buffer.from(page(['Pe\xf1a Nieto.', ...PROSE], '<meta charset="latin1">'), 'latin1'),
    'Peña',
  ],
  ['UTF-16', Buffer.from(`\uFEFF${page(['Peña Nieto.', ...PROSE])}`, 'utf16le'), 'Peña'],
])('decodes a page in %s', async (_, bytes, words) => {
  const [result] = await read(bytes);
  expect(result?.kind === 'article' ? result.article.text : result).toContain(words);
});

test.each([
  ['UTF-16 with its mark', Buffer.from('\uFEFFDate: 2017-02-24\nPeña', 'utf16le'), 'Date: 2017-02-24\nPeña'],
  [
    'windows-1252',
    Buffer.from('Date: 2017-02-24\nPe\xf1a \x93met\x94', 'latin1'),
    'Date: 2017-02-24\nPeña “met”',
  ],
])('decodes text in %s', async (_, bytes, text) => {
  expect(await read(bytes)).toMatchObject([article({ text })]);
});

test('reads Markdown with front matter', async () => {
  const text =
    '---\ntitle: "Talks: a report"\ndate: 2017-02-24\nsource: Reuters\ntags: [a, b]\n---\n\nMexico met Chile.\n';
  expect(await read(text)).toMatchObject([
    article({
      title: 'Talks: a report',
      publishedOn: '2017-02-24',
      publisher: 'Reuters',
      bodyStart: text.indexOf('Mexico'),
    }),
  ]);
});

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>AT&T & Co News</title><language>en-GB</language>
<item><title>One</title><link>https://news.example/1</link><guid>1</guid><pubDate>Fri, 24 Feb 2017 23:00:00 -0500</pubDate>
<description>A teaser</description><content:encoded><![CDATA[<p>Iran and <em>Saudi Arabia</em> agreed.</p><p>Then they met.</p>]]></content:encoded></item>
<item><title>Two</title><link>https://news.example/2</link><description>France &lt;b&gt;praised&lt;/b&gt; Spain.</description></item>
<item><title>Three</title><link>https://news.example/3</link></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><id>urn:1</id><title>One</title>
<link rel="alternate" href="https://news.example/1"/><published>2017-02-24T23:00:00-05:00</published>
<content type="html">&lt;p&gt;Iran and &lt;em&gt;Saudi Arabia&lt;/em&gt; agreed.&lt;/p&gt;&lt;p&gt;Then they met.&lt;/p&gt;</content></entry></feed>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: [
    { id: '1', url: 'https://news.example/1', title: 'One', date_published: '2017-02-24T23:00:00-05:00' },
  ].map((item) => ({
    ...item,
    content_html: '<p>Iran and <em>Saudi Arabia</em> agreed.</p><p>Then they met.</p>',
  })),
});

test.each([
  ['RSS 2.0', RSS],
  ['Atom', ATOM],
  ['JSON Feed', JSON_FEED],
])('reads %s: full content, and the day as it is printed', async (_, feed) => {
  const [first] = await read(feed);
  expect(first).toMatchObject(
    article({
      text: 'Iran and Saudi Arabia agreed.\n\nThen they met.',
      title: 'One',
      url: 'https://news.example/1',
      publishedOn: '2017-02-24',
    }),
  );
});

test('reads a feed with a bare &, takes the summary where there is no content, and says where there is nothing', async () => {
  expect(await read(RSS)).toMatchObject([
    article({ publisher: 'AT&T & Co News', language: 'en-GB' }),
    article({ text: 'France praised Spain.', publishedOn: null }),
    {
      kind: 'rejection',
      origin: 'standard input https://news.example/3',
      reason: expect.stringMatching(/--follow/),
    },
  ]);
});

test.each([
  [
    'maintext',
    { maintext: 'x', headline: 'T', date_publish: '2017-02-24 10:00:00', source_domain: 'a.example' },
  ],
  [
    'body',
    { body: 'x', title: 'T', published: '2017-02-24T10:00:00Z', source: { id: null, name: 'a.example' } },
  ],
  ['content', { content: 'x', title: 'T', date: 'Feb 24, 2017', publisher: 'a.example' }],
  ['a time in seconds', { text: 'x', headline: 'T', publishedAt: 1_487_930_400, publisher: 'a.example' }],
])('guesses the fields of JSON Lines: %s', async (_, object) => {
  expect(await read(JSON.stringify(object), { format: 'jsonl' })).toMatchObject([
    article({ text: 'x', title: 'T', publishedOn: '2017-02-24', publisher: 'a.example' }),
  ]);
});

test('takes no field for what it can not be', async () => {
  const line = JSON.stringify({
    text: 'x',
    source: [{ code: 'MEX' }],
    content: { a: 1 },
    link: 7,
    date: ['soon'],
  });
  expect(await read(line, { format: 'jsonl' })).toMatchObject([
    article({ text: 'x', publisher: null, url: null, publishedOn: null }),
  ]);
});

test('takes the fields that it is told before those that it guesses', async () => {
  const line = JSON.stringify({ text: 'teaser', plain: 'x', dd: '2017-02-24' });
  expect(await read(line, { format: 'jsonl', fields: { text: 'plain', publishedOn: 'dd' } })).toMatchObject([
    article({ text: 'x', publishedOn: '2017-02-24' }),
  ]);
});

test('reads JSON arrays and objects on many lines, one at a time, whatever the chunks', async () => {
  const array = JSON.stringify(
    [{ text: 'a "[{]} \\ "' }, { text: 'b', tags: [['x'], {}] }, { text: 7 }, { text: 'd' }],
    null,
    2,
  );
  for (const size of [1, 3, 1000]) {
    const bytes = Buffer.from(`\uFEFF${array}\n`);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    expect(await collect(['-'], { format: 'json', standardInput: Readable.from(chunks) })).toMatchObject([
      { kind: 'article', line: 2, article: { text: 'a "[{]} \\ "' } },
      { kind: 'article', line: 5, article: { text: 'b' } },
      { kind: 'rejection', line: 14 },
      { kind: 'article', line: 17, article: { text: 'd' } },
    ]);
  }
  expect(await read('{\n"text": "x"\n}')).toMatchObject([article({ text: 'x' })]);
  expect((await read('[{"text":"x"},{"text":'))[1]).toMatchObject({
    reason: 'it ends within a value: the file is not whole',
  });
});

async function warcRecord(url: string, body: Uint8Array, headers: Record<string, string>, status = '200 OK') {
  const record = WARCRecord.create(
    {
      ...{ url, date: '2017-02-24T00:00:00Z', type: 'response', warcVersion: 'WARC/1.0' },
      ...{ httpHeaders: headers, statusline: `HTTP/1.1 ${status}` },
    },
    (async function* () {
      yield body;
    })(),
  );
  return await WARCSerializer.serialize(record, { gzip: true });
}

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

async function warc(): Promise<Buffer> {
  const body = Buffer.from(page(PROSE, OPEN_GRAPH));
  return Buffer.concat([
    await warcRecord('https://a.example/1', body, HTML),
    await warcRecord('https://a.example/x.png', Buffer.from([1, 2, 3]), { 'Content-Type': 'image/png' }),
    await warcRecord('https://a.example/404', body, HTML, '404 Not Found'),
    await warcRecord('https://a.example/2', gzipSync(body), { ...HTML, 'Content-Encoding': 'gzip' }),
    await warcRecord('https://a.example/3', brotliCompressSync(body), { ...HTML, 'Content-Encoding': 'br' }),
    await warcRecord('https://a.example/4', Buffer.from('<p></p>'), HTML),
  ]);
}

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test('reads the pages of a WARC file, gzip and brotli bodies too, and passes the rest by', async () => {
  const file = write('news.warc.gz', await warc());
  expect(await collect([file])).toMatchObject([
    article({ url: 'https://a.example/1', title: 'Mexico & Chile', publishedOn: '2017-02-24' }),
    article({ url: 'https://a.example/2' }),
    article({ url: 'https://a.example/3' }),
    { kind: 'rejection', origin: `${file} https://a.example/4`, reason: 'there is no article in this page' },
  ]);
});

test('says that a WARC file is truncated, damaged or none, and keeps what was before', async () => {
  const whole = await warc();
  const first = await warcRecord('https://a.example/1', Buffer.from(page(PROSE)), HTML);
  const cut = await collect([write('cut.warc.gz', whole.subarray(0, first.length - 300))]);
  expect(cut.at(-1)).toMatchObject({
    kind: 'rejection',
    reason: expect.stringMatching(/whole|no further/),
  });
  const later = await collect([write('later.warc.gz', whole.subarray(0, whole.length - 40))]);
  expect(later.filter(({ kind }) => kind === 'article').length).toBe(3);
  expect(later.at(-1)).toMatchObject({
    kind: 'rejection',
    reason: expect.stringMatching(/gzip ends before it is whole/),
  });
  const damaged = Buffer.from(whole);
  damaged.fill(0x55, 200, 260);
  expect((await collect([write('bad.warc.gz', damaged)])).at(-1)?.kind).toBe('rejection');
  expect(await collect([write('none.warc', 'no warc at all')])).toMatchObject([{ kind: 'rejection' }]);
});

const NINJS_2 = {
  uri: 'urn:news:1',
  versioncreated: '2017-02-24T10:00:00Z',
  ...{ headline: 'Talks', located: 'Mexico City', language: 'en', infosources: [{ name: 'Example Agency' }] },
  body_html: '<p>Mexico met Chile.</p><p>They talked.</p>',
};
const NINJS_3 = {
  uri: 'urn:news:1',
  versionCreated: '2017-02-25T10:00:00Z',
  headlines: [{ role: 'main', value: 'Talks' }],
  bodies: [{ role: 'main', contentType: 'text/html', value: '<p>Mexico met Chile.</p><p>They fought.</p>' }],
};
const NEWSML = `<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:news:1" version="3" xml:lang="en"><itemMeta><versionCreated>2017-02-24T10:00:00Z</versionCreated>
<provider qcode="nprov:EX"><name>Example Agency</name></provider></itemMeta>
<contentMeta><headline>Iran &amp; <em>Saudi Arabia</em> agree</headline><located qcode="city:1"><name>Geneva</name></located></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head>
<body><p>Iran and <em>Saudi Arabia</em> agreed with <b>Oman</b> today.</p><p>Then they met.</p></body></html></inlineXML></contentSet>
</newsItem></itemSet></newsMessage>`;

test('reads ninjs 2 and 3; versions of one uri have one id', async () => {
  const [second] = await read(JSON.stringify(NINJS_2));
  const [third] = await read(JSON.stringify(NINJS_3, null, 2));
  expect(second).toMatchObject(
    article({
      text: 'Mexico met Chile.\n\nThey talked.',
      ...{
        title: 'Talks',
        publishedOn: '2017-02-24',
        publisher: 'Example Agency',
        datelinePlace: 'Mexico City',
      },
    }),
  );
  expect(third).toMatchObject(
    article({ text: 'Mexico met Chile.\n\nThey fought.', title: 'Talks', publishedOn: '2017-02-25' }),
  );
  const ids = [second, third].map((result) => (result?.kind === 'article' ? result.article.id : null));
  expect(ids[0]).toBe(ids[1]);
});

test('reads NewsML-G2, mixed content in its order', async () => {
  expect(await read(NEWSML)).toMatchObject([
    article({
      text: 'Iran and Saudi Arabia agreed with Oman today.\n\nThen they met.',
      ...{ title: 'Iran & Saudi Arabia agree', publishedOn: '2017-02-24', publisher: 'Example Agency' },
      ...{ datelinePlace: 'Geneva', language: 'en' },
    }),
  ]);
});

test('reads folders, patterns, gzip and ZIP, and GDELT as it is published', async () => {
  mkdirSync(join(folder, 'in/deep'), { recursive: true });
  write('in/b.txt', 'Date: 2017-02-24\nMexico met Chile.');
  write('in/deep/a.txt.gz', gzipSync('Date: 2017-02-24\nMexico met Peru.'));
  write('in/.hidden', 'x');
  symlinkSync(join(folder, 'in'), join(folder, 'in/deep/circle'));
  expect((await collect([join(folder, 'in')])).map(({ origin }) => origin)).toEqual([
    join(folder, 'in/b.txt'),
    join(folder, 'in/deep/a.txt.gz'),
  ]);
  expect(await collect([join(folder, 'in/*.txt')])).toMatchObject([{ kind: 'article' }]);
  expect(await collect([join(folder, 'in/*.pdf')])).toMatchObject([
    { reason: expect.stringMatching(/pattern/) },
  ]);
  const rows = `${gdeltRow(61, { EventCode: '042' })}\n`;
  const archive = write('20170224103000.export.CSV.zip', zip('20170224103000.export.CSV', Buffer.from(rows)));
  expect(await collect([archive])).toMatchObject([
    { kind: 'coded', origin: `${archive}/20170224103000.export.CSV`, line: 1, coded: { coder: 'gdelt-2' } },
  ]);
  expect(await collect([write('mine.csv', 'a,b\n1,2\n')])).toMatchObject([
    { reason: expect.stringMatching(/--map/) },
  ]);
});
