import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Countries, Country } from 'world-countries';

/** The package's types and its code disagree on the default export. */
const countries: Countries = createRequire(import.meta.url)('world-countries');

/** What our own table says of a country's names in English; see country-names.tsv. */
interface NamesRow {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  readonly capitals: readonly string[];
  readonly drop: readonly string[];
}

const COLUMNS = ['code', 'name', 'aliases', 'adjectives', 'people', 'capitals', 'neighbours', 'region'];

/** Nobody lives there, or nobody means the territory by its name. */
const LEFT_OUT = new Set([
  'ATA',
  'ATF',
  'BVT',
  'HMD',
  'IOT',
  'SGS',
  'UMI',
  'IMN',
  'MAF',
  'BES',
  'CCK',
  'GGY',
  'JEY',
]);
const LATIN = /^[\p{Script=Latin}\p{M} .,'’()-]+$/u;
const NO_PLURAL = /(?:sh|ch|ese|s|x|z|men)$/;

/** Makes countries.tsv of the world-countries package and our own names. */
export function countryTable(): string {
  const ours = new Map(readNames().map((row) => [row.code, row]));
  const rows = countries
    .filter(({ cca3 }) => !LEFT_OUT.has(cca3))
    .map((each) => countryRow(each, ours.get(each.cca3)));
  const present = new Set(countries.map(({ cca3 }) => cca3));
  for (const row of ours.values()) {
    if (present.has(row.code)) continue;
    rows.push([row.code, row.name, row.aliases, row.adjectives, row.people, row.capitals, [], 'past']);
  }
  const lines = rows.map((cells) =>
    cells.map((cell) => (typeof cell === 'string' ? cell : cell.join('|'))).join('\t'),
  );
  return [
    '# Countries, their names, adjectives, people, capitals and neighbours. Built by scripts/build-registry.ts from the',
    '# world-countries package (ODbL 1.0, see LICENSE.md) and scripts/registry/country-names.tsv. Do not edit.',
    COLUMNS.join('\t'),
    ...lines.sort(),
    '',
  ].join('\n');
}

type Cell = string | readonly string[];

function countryRow(country: Country, ours: NamesRow | undefined): Cell[] {
  const name = ours?.name || country.name.common;
  const drop = new Set(ours?.drop ?? []);
  const theirs = [
    country.name.common,
    country.name.official,
    ...country.altSpellings,
    ...nativeNames(country),
  ];
  const aliases = [...(ours?.aliases ?? []), ...theirs.filter((alias) => usable(alias) && !drop.has(alias))];
  const demonyms = (country.demonyms?.['eng']?.m ?? '').split(/, | or /).filter((word) => word !== '');
  const adjectives = ours?.adjectives.length ? ours.adjectives : demonyms;
  const people = ours?.people.length
    ? ours.people
    : demonyms.filter((word) => !NO_PLURAL.test(word)).flatMap(plural);
  const capitals = [...country.capital, ...(ours?.capitals ?? [])];
  return [
    country.cca3,
    name,
    unique(aliases).filter((alias) => alias !== name),
    unique(adjectives),
    unique(people),
    unique(capitals),
    [...country.borders].sort(),
    country.subregion || country.region,
  ];
}

function nativeNames({ name }: Country): string[] {
  return Object.values(name.native ?? {}).map(({ common }) => common);
}

/** Codes, and names in other scripts or with notes in brackets, don't stand in English prose. */
function usable(alias: string): boolean {
  return alias.length > 3 && LATIN.test(alias) && !/[(),]/.test(alias) && /^\p{Lu}/u.test(alias);
}

function plural(word: string): string[] {
  return [`${word}s`, word];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function readNames(): NamesRow[] {
  const file = new URL('../../../scripts/registry/country-names.tsv', import.meta.url);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('code\t'))
    .map((line) => {
      const [code = '', name = '', ...lists] = line.split('\t');
      const [aliases = [], adjectives = [], people = [], capitals = [], drop = []] = lists.map((cell) =>
        cell === '' ? [] : cell.split('|'),
      );
      return { code, name, aliases, adjectives, people, capitals, drop };
    });
}
