import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createResolver, readRegistryFile } from '../../loaders/resolve/index.ts';
import { idsAt, readMarked, resolveText } from './resolve-text.ts';

const CASES: readonly (readonly [day: string, text: string, ids: string])[] = [
  ['2031-06-01', '[Canada’s foreign minister] met the envoy.', 'person:jane-roe'],
  ['2031-04-01', '[Canada’s foreign minister] met the envoy.', 'person:anita-anand'],
  ['2031-06-01', '[J. M. Roe] met the envoy.', 'person:jane-roe'],
  ['2020-06-01', '[Arctic Watch] condemned the test.', 'organization:arctic-watch'],
  ['2020-06-01', '[The Norwegian parliament] condemned the test.', 'organization:storting'],
  ['2020-06-01', 'The ministers met in [Port Example].', 'place:port-example-nor'],
  ['2012-03-01', '[The German chancellor] met the envoy.', 'person:erika-mustermann'],
  ['2012-08-01', '[The German chancellor] met the envoy.', 'person:angela-merkel'],
  ['2013-08-01', '[Merkel] met the envoy.', 'person:angela-merkel'],
];

describe.each(['people.yaml', 'people.csv'])('a registry of %s', async (file) => {
  const path = fileURLToPath(new URL(`fixtures/${file}`, import.meta.url));
  const resolver = createResolver({ registry: await readRegistryFile(path) });

  test.each(CASES)('%s: %s → %s', (day, text, ids) => {
    const marked = readMarked(text);
    expect(idsAt(resolveText(marked.text, day, resolver), marked)).toBe(ids);
  });
});

test('the documented example is what the fixture has', () => {
  const page = readFileSync(new URL('../../docs/registry.md', import.meta.url), 'utf8');
  const fixture = readFileSync(new URL('fixtures/people.yaml', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
  expect(example).not.toBe('');
  expect(fixture).toContain(example);
});

describe('a file with a fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    [
      'country.yaml',
      '- person: A B\n  country: CAN\n- person: C D\n  country: Canada\n',
      /country\.yaml:3: "country"/,
    ],
    ['column.yaml', '- person: A B\n  ofice: King\n', /column\.yaml:1: .*ofice/],
    [
      'date.csv',
      'person,country,office,from\nA B,CAN,King,2020\nC D,CAN,King,May 2020\n',
      /date\.csv:3: "from"/,
    ],
    ['nobody.csv', 'person,country\n,CAN\n', /nobody\.csv:2: .*names no person/],
    ['of.yaml', '- person: A B\n  office: King\n', /of\.yaml:1: .*neither the country/],
    ['syntax.yaml', '- person: "A B\n', /syntax\.yaml is no YAML/],
    ['map.yaml', 'person: A B\n', /map\.yaml:1: is no list/],
    ['ragged.csv', 'person,country\nA B\n', /ragged\.csv is no CSV/],
    ['people.txt', 'A B\n', /people\.txt is neither/],
  ])('%s', async (name, text, fault) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    await expect(readRegistryFile(path)).rejects.toThrow(fault);
  });

  test('that is not there', async () => {
    await expect(readRegistryFile(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'registry' });
  });
});
