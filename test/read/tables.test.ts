import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readArticles, readMapping, shippedMappings } from '../../loaders/read/index.ts';
import { parseMapping } from '../../loaders/read/table/read-mapping.ts';
import type { ReadResult } from '../../src/ontology/index.ts';
import { gdeltRow } from './gdelt-row.ts';

const TALKS = `
name: talks
format: csv
id: no
url: link
published: printed
text: remarks
events:
  - type: { column: what, map: { talked: MET_WITH, blamed: CRITICIZED } }
    date: { from: begun, to: ended }
    actor: { person: who, title: office, country: land }
    recipient: { any: whom, split: ";" }
    place: { name: town, country: land }
`;
const HEADINGS = 'no,link,printed,what,begun,ended,who,office,land,whom,town,remarks';

async function read(table: string | Buffer, mapping: string): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  const known = shippedMappings().includes(mapping)
    ? readMapping(mapping)
    : parseMapping(mapping, 'test.yaml');
  const standardInput = Readable.from([Buffer.from(table)]);
  for await (const result of readArticles(['-'], { standardInput, mapping: known })) results.push(result);
  return results;
}

test('makes an article with coded events of a row, whose evidence is the row', async () => {
  const row =
    '7,https://a.example/7,2017-02-25,talked,2017-02-23,2017-02-24,Luis Videgaray,Foreign Minister,Mexico,"United States; NATO",Mexico City,"He said ""no""."';
  const [result] = await read(`${HEADINGS}\n${row}\n`, TALKS);
  expect(result).toMatchObject({
    kind: 'coded',
    line: 2,
    coded: {
      coder: 'talks',
      article: { id: 'talks:7', url: 'https://a.example/7', publishedOn: '2017-02-25', language: 'en' },
      events: [
        {
          eventType: 'MET_WITH',
          actors: [
            {
              kind: 'person',
              name: 'Luis Videgaray',
              title: 'Foreign Minister',
              country: 'Mexico',
              role: null,
            },
          ],
          recipients: [
            { kind: 'any', name: 'United States', title: null, country: null, role: null },
            { kind: 'any', name: 'NATO', title: null, country: null, role: null },
          ],
          place: { name: 'Mexico City', country: 'Mexico' },
          occurredOn: { from: '2017-02-23', to: '2017-02-24' },
          status: 'occurred',
          confidence: 0.9,
        },
      ],
    },
  });
  if (result?.kind !== 'coded') throw new Error('no row');
  const { article, rowEnd } = result.coded;
  expect(article.text.slice(0, rowEnd)).toBe(
    'no: 7; link: https://a.example/7; printed: 2017-02-25; what: talked; begun: 2017-02-23; ended: 2017-02-24; who: Luis Videgaray; office: Foreign Minister; land: Mexico; whom: United States; NATO; town: Mexico City; remarks: He said "no".',
  );
  expect(article.text.slice(article.bodyStart)).toBe('He said "no".');
});

test.each([
  ['a date that is none', '1,,soon,talked,2017-02-23,,A,,Mexico,Chile,,', /"soon" is no date/],
  ['an end before the beginning', '1,,,talked,2017-02-23,2017-02-20,A,,Mexico,Chile,,', /before it begins/],
  ['too few cells', '1,,', /3 cells, and the table 12 columns/],
  ['bytes that are not UTF-8', Buffer.from([0x31, 0xff, ...Buffer.from(',,,,,,,,,,,')]), /not UTF-8/],
])('rejects a row with %s, names its line, and reads on', async (_, row, reason) => {
  const good = '2,,,talked,2017-02-23,,Luis Videgaray,,Mexico,Chile,,';
  const table = Buffer.concat([`${HEADINGS}\n`, row, `\n${good}\n`].map((part) => Buffer.from(part)));
  const results = await read(table, TALKS);
  expect(results).toMatchObject([
    { kind: 'rejection', line: 2, reason: expect.stringMatching(reason) },
    { kind: 'coded', line: 3 },
  ]);
});

test('passes over rows that are not asked for, and those whose code tells of no event', async () => {
  const rows = ['1,,,talked,,,A,,Mexico,Chile,,', '2,,,sang,,,A,,Mexico,Chile,,'].join('\n');
  const mapping = TALKS.replace('text: remarks', 'where: { no: ["1", "2*"] }');
  expect(await read(`${HEADINGS}\n${rows}\n3,,,talked,,,A,,Mexico,Chile,,\n`, mapping)).toMatchObject([
    { kind: 'coded' },
    { kind: 'passed over', line: 3 },
    { kind: 'passed over', line: 4 },
  ]);
});

test('says which columns a table lacks', async () => {
  expect(await read('no,who\n1,A\n', TALKS)).toMatchObject([
    { kind: 'rejection', reason: expect.stringMatching(/mapping talks: it has no column .*remarks/) },
  ]);
});

test('reads tab-separated rows with stray quotation marks, and JSON Lines, by their content', async () => {
  const mapping = TALKS.replace('format: csv', '').replace('text: remarks', '');
  const names = HEADINGS.split(',');
  const row = [
    '1',
    '',
    '',
    'talked',
    '2017-02-23',
    '',
    '"Luis Videgaray',
    '',
    'Mexico',
    'Chile',
    '',
    '5" rain',
  ];
  const tabs = await read(`${names.join('\t')}\r\n${row.join('\t')}\r\n`, mapping);
  expect(tabs).toMatchObject([
    { kind: 'coded', coded: { events: [{ actors: [{ name: '"Luis Videgaray' }] }] } },
  ]);
  const json = Object.fromEntries(names.map((name, at) => [name, row[at]]));
  const lines = await read(`${JSON.stringify(json)}\n\n{"no":2}\nnonsense\n`, mapping);
  expect(lines).toMatchObject([
    { kind: 'coded', line: 1, coded: { article: { id: 'talks:1' } } },
    { kind: 'passed over', line: 3 },
    { kind: 'rejection', line: 4, reason: 'it is no JSON object' },
  ]);
});

test.each([
  ['2.0', 'gdelt-2', 61],
  ['1.0', 'gdelt-1', 58],
])('reads rows of GDELT %s as they are published', async (_, mapping, columns) => {
  const row = gdeltRow(columns, { EventCode: '042', Actor1Type1Code: 'GOV' });
  expect(row.split('\t')).toHaveLength(columns);
  expect(await read(`${row}\n`, mapping)).toMatchObject([
    {
      kind: 'coded',
      coded: {
        article: { id: `${mapping}:900000001`, url: 'https://news.example/a', publishedOn: '2017-02-24' },
        events: [
          {
            eventType: 'VISITED',
            actors: [{ kind: 'known', name: 'MEXICO', country: 'MEX', role: null }],
            recipients: [{ name: 'POLICE', country: 'USA', role: 'police' }],
            place: { name: 'Washington', country: 'United States' },
            occurredOn: { from: '2017-02-23', to: '2017-02-23' },
          },
        ],
      },
    },
  ]);
  const statement = gdeltRow(columns, { EventCode: '010' });
  expect(await read(`${statement}\n`, mapping)).toMatchObject([{ kind: 'passed over' }]);
});

test.each([
  ['nonsense: [', /^--map: bad\.yaml, line 1: /],
  ['name: x\nevents:\n  - type: MARRIED\n    actor: { any: a }\n', /line 3: events\.0\.type/],
  ['name: x\nevents:\n  - type: MET_WITH\n    actor: { title: a }\n', /line 4: events\.0\.actor/],
  ['name: x\ncolour: red\n', /line 1: .*colour/],
  ['about: no name\n', /line 1: name/],
])('refuses the mapping %j and names the line', (yaml, message) => {
  expect(() => parseMapping(yaml, 'bad.yaml')).toThrow(message);
});

test.each(shippedMappings())('the mapping %s that comes along is one', (name) => {
  expect(readMapping(name).name).toBe(name);
});
