import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '../../loaders/resolve/registry/registry.ts';

/** The rows of a table of the registry. */
function rows(file: string): string[][] {
  const lines = readFileSync(new URL(`../../loaders/resolve/data/${file}`, import.meta.url), 'utf8').split(
    '\n',
  );
  const table = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return table.slice(1).map((line) => line.split('\t'));
}

const COUNTRIES = new Set(rows('countries.tsv').map(([code]) => code));
const ENTRY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)? (?:-|\p{Lu}.*)$/u;

/** The key of a name, as the tables sort by it. */
function key(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

describe.each(['offices.tsv', 'visiting-leaders.tsv', 'organization-offices.tsv'])('%s', (file) => {
  const offices = rows(file);

  test.each(offices.map(([of, officeClass, office, holders]) => [of, officeClass, office, holders]))(
    '%s %s %s is a succession',
    (_of, _class, _office, holders = '') => {
      const entries = holders.split('; ');
      for (const entry of entries) expect(entry).toMatch(ENTRY);
      const dates = entries.map((entry) => entry.slice(0, entry.indexOf(' ')));
      expect(dates).toEqual([...new Set(dates)].sort());
      for (const [, code] of holders.matchAll(/\/([^;]+)/g)) expect(COUNTRIES).toContain(code);
    },
  );

  test('is of countries or organizations that there are', () => {
    const slugs = new Set(rows('organizations.tsv').map(([name = '']) => key(name).replaceAll(' ', '-')));
    for (const [of] of offices) expect(file === 'organization-offices.tsv' ? slugs : COUNTRIES).toContain(of);
  });
});

test('every other name is of somebody who held an office', () => {
  const holders = new Set(
    ['offices.tsv', 'organization-offices.tsv'].flatMap((file) =>
      rows(file).flatMap(([of, , , cell = '']) =>
        cell.split('; ').map((entry) => {
          const [name, country = of] = entry.slice(entry.indexOf(' ') + 1).split('/');
          return `${name}|${country}`;
        }),
      ),
    ),
  );
  for (const [name, country] of rows('people.tsv')) expect(holders).toContain(`${name}|${country}`);
});

test.each([
  ['organizations.tsv', 1],
  ['places.tsv', 0],
  ['peoples.tsv', 3],
  ['notables.tsv', 0],
  ['officials.tsv', 1],
] as const)('%s names countries that there are', (file, column) => {
  for (const row of rows(file)) if (row[column]) expect(COUNTRIES).toContain(row[column]);
});

test.each(['organizations.tsv', 'peoples.tsv'])('%s has each name once', (file) => {
  const names = rows(file).map(([name = '']) => key(name));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('places.tsv has each place once', () => {
  const places = rows('places.tsv').flatMap(([, cell = '']) =>
    cell.replaceAll('*', '').split(/[|=]/).map(key),
  );
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
});

test('officials.tsv is sorted, for it is searched by halves', () => {
  const names = rows('officials.tsv').map(([name = '']) => key(name));
  expect(names).toEqual([...new Set(names)].sort());
});

test('nobody of the registry is two, and no two are one', () => {
  const people = loadRegistry().people.all();
  const ids = people.map(({ id }) => id);
  expect(people.length).toBeGreaterThan(3000);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
