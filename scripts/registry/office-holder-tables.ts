import { readFileSync } from 'node:fs';
import { nameKey } from '../../src/ontology/index.ts';
import { type Official, readOfficials } from './phoenix-officials.ts';
import { readVisits, type Visit } from './visiting-leaders.ts';

const DATA = new URL('../../../loaders/resolve/data/', import.meta.url);

/** Territories whose officials bear everyday names and are hardly ever in the news. */
const LEFT_OUT = new Set(
  'AIA ABW BMU VGB CYM COK FLK GIB GUM JEY GGY IMN MSR MTQ NCL NIU NFK MNP PCN PYF SHN SPM TCA TKL VIR WLF ASM'.split(
    ' ',
  ),
);

/** From then on the dictionary has lists of whole cabinets, and does not tell who was prime minister. */
const LISTS_BEGIN = '2003-01';
/** Who is still in office by the dictionary was so when it was made. */
const LISTS_END = '2012';

/**
 * Makes visiting-leaders.tsv: who held the offices that offices.tsv has nobody for, by the visits that they made and, where
 * PETRARCH's dictionary has them, by its dates.
 */
export function visitingLeadersTable(from: string): string {
  const codes = countryCodes();
  const known = new Set(rows('offices.tsv').map(([country, officeClass]) => `${country}|${officeClass}`));
  const officials = groupBy(
    readOfficials(`${from}/phoenix/Phoenix.Countries.actors.txt.gz`),
    ({ name, country }) => `${country}|${nameKey(name)}`,
  );
  const offices = groupBy(
    readVisits(`${from}/state/visits.jsonl`).flatMap((visit) => {
      const country = codes.get(nameKey(visit.country));
      return country && !known.has(`${country}|${visit.officeClass}`) ? [{ ...visit, country }] : [];
    }),
    ({ country, officeClass }) => `${country}|${officeClass}`,
  );
  const lines = [...offices.values()].map((visits) => {
    const { country = '', officeClass = '', office = '' } = visits[0] ?? {};
    return [country, officeClass, office, succession(visits, officials)].join('\t');
  });
  return [
    '# Holders of offices that offices.tsv lacks, by the visits that they made to Washington. Built by scripts/build-registry.ts from',
    '# the State Department’s list of visits by foreign leaders (public domain, CC0) and, for the dates, the PETRARCH dictionaries',
    '# (MIT, Open Event Data Alliance; see LICENSE.md). Read as offices.tsv is. Do not edit.',
    'country\tclass\toffice\tholders',
    ...lines.sort(),
    '',
  ].join('\n');
}

/** "1994-08 Edison James; 1999-11 -": from the first to the last month that each is seen in the office. */
function succession(visits: readonly Visit[], officials: ReadonlyMap<string, readonly Official[]>): string {
  const people = [...groupBy(visits, ({ name }) => surname(name)).values()].map((own) => {
    const days = own.map(({ day }) => day.slice(0, 7)).sort();
    const name = own.map((visit) => visit.name).sort((a, b) => b.length - a.length)[0] ?? '';
    const dated = (officials.get(`${own[0]?.country}|${nameKey(name)}`) ?? []).filter(
      ({ from }) => from !== LISTS_BEGIN,
    );
    const seen = [
      ...days,
      ...dated.flatMap(({ from, to }) => [from, to]).filter((date) => date !== null),
    ].sort();
    return { name, from: seen[0] ?? '', to: seen.at(-1) ?? '' };
  });
  people.sort((a, b) => (a.from < b.from ? -1 : 1));
  return people
    .flatMap(({ name, from, to }, at) => {
      const next = people[at + 1]?.from;
      const end = next === undefined || to < next ? [`${nextMonth(to)} -`] : [];
      return next !== undefined && nextMonth(to) >= next ? [`${from} ${name}`] : [`${from} ${name}`, ...end];
    })
    .join('; ');
}

function surname(name: string): string {
  return nameKey(name).split(' ').at(-1) ?? '';
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number >= 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/**
 * Makes officials.tsv: people in governments by PETRARCH's dictionary, whom the other tables lack; sorted by the key of the name.
 */
export function officialsTable(from: string): string {
  const listed = new Set(
    ['offices.tsv', 'organization-offices.tsv'].flatMap((file) =>
      rows(file).flatMap((cells) =>
        (cells[3] ?? '').split('; ').map((entry) => nameKey(entry.replace(/^\S+ /, '').replace(/\/.*/, ''))),
      ),
    ),
  );
  for (const cells of rows('people.tsv'))
    for (const alias of (cells[2] ?? '').split('|')) listed.add(nameKey(alias));
  for (const cells of rows('notables.tsv'))
    for (const name of (cells[1] ?? '').split(/[|=]/)) listed.add(nameKey(name));
  const countries = new Set(countryCodes().values());
  const people = groupBy(readOfficials(`${from}/phoenix/Phoenix.Countries.actors.txt.gz`), ({ name }) =>
    nameKey(name),
  );
  const lines = [...people].flatMap(([key, own]) => {
    const nations = new Set(own.map(({ country }) => country));
    const [country = ''] = nations;
    const unusable = nations.size > 1 || !countries.has(country) || LEFT_OUT.has(country) || listed.has(key);
    if (unusable || key.split(' ').length < 2 || !/^[a-z ]+$/.test(key)) return [];
    const from = own.map((each) => each.from ?? '').sort()[0] ?? '';
    const to = own.some((each) => each.to === null)
      ? LISTS_END
      : (own
          .map((each) => each.to ?? '')
          .sort()
          .at(-1) ?? '');
    if (from !== '' && from < '1978') return [];
    return [{ key, line: `${own[0]?.name ?? ''}\t${country}\t${from}\t${to}` }];
  });
  lines.sort((a, b) => (a.key < b.key ? -1 : 1));
  return [
    '# People in governments, about 1978 to 2012, besides those of the other tables: name, country, first and last month in office.',
    '# Built by scripts/build-registry.ts from the PETRARCH dictionaries (MIT, Open Event Data Alliance; see LICENSE.md).',
    '# One a line, sorted by the name without case and marks, so that it is searched as it stands. Do not edit.',
    'name\tcountry\tfrom\tto',
    ...lines.map(({ line }) => line),
    '',
  ].join('\n');
}

function countryCodes(): Map<string, string> {
  return new Map(
    rows('countries.tsv').flatMap(([code = '', name = '', aliases = '']) =>
      [name, ...aliases.split('|')]
        .filter((each) => each !== '')
        .map((each): [string, string] => [nameKey(each), code]),
    ),
  );
}

/** The rows of a table of the registry, its comments and header left out. */
function rows(file: string): string[][] {
  const lines = readFileSync(new URL(file, DATA), 'utf8').split('\n');
  const table = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return table.slice(1).map((line) => line.split('\t'));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
