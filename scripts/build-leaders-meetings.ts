/**
 * Makes `examples/leaders-meetings.tsv`, the example data set, out of what the Office of the Historian of the US Department
 * of State publishes on travels and visits (`../shared/data/state`): the bare facts of who visited whom, where, when, and
 * whom they met there. Run as `dist/scripts/build-leaders-meetings.js` by `npm run example-data`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Trip {
  readonly id: string;
  readonly role: 'president' | 'secretary';
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly country: string;
  readonly locale?: string;
  readonly remarks?: string;
}

interface Visit {
  readonly id: string;
  readonly visitor: string;
  readonly start: string;
  readonly end: string;
  readonly country: string;
  readonly remarks?: string;
}

const root = new URL('../../', import.meta.url);
const HEADER = `# Who visited whom, where, when, and whom they met there: 7,097 travels abroad of presidents and secretaries of state of the
# United States, and visits of foreign leaders there, 1866 to early 2025. Facts from the Office of the Historian, US Department
# of State (public domain in the United States, CC0 elsewhere). Built by scripts/build-leaders-meetings.ts; do not edit.
`;

/** A title and a name: what a person met is called. */
const PERSON =
  /^(?:(?:former|acting|then)\s)?(?:\p{Lu}[\p{L}.-]+\s)?(?:Foreign Minister|Prime Minister|Foreign Secretary|Defense Minister|Crown Prince|Vice President|President-elect|President|Premier|Chancellor|King|Queen|Emperor|Shah|Sultan|Emir|Amir|Pope|General Secretary|Secretary-General|Chairman|Taoiseach)\s\p{Lu}[\p{L}.'’-]*(?:\s(?:bin|ibn|al|el|de|da|del|von|van|\p{Lu}[\p{L}.'’-]*)){0,4}$/u;
const MET = /\swith\s([^.;:(]+)/gu;

function read<Row>(name: string): Row[] {
  const text = readFileSync(new URL(`../shared/data/state/${name}.jsonl`, root), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** "Met with Chancellor Kohl and Foreign Minister Genscher": those whom a title and a name tell. */
function metIn(remarks: string): string[] {
  const bare = remarks.replace(/\b(?:U\.?S\.?|U\.N\.|St|Gen|Sir)\.?\s/g, '');
  return [...bare.matchAll(MET)].flatMap(([, whom = '']) =>
    whom
      .split(/,\s(?:and\s)?|\sand\s|\s(?:in|at|on|during|to|for|while|after|before|of)\s.*$/u)
      .map((name) => name.trim())
      .filter((name) => PERSON.test(name)),
  );
}

const ROLES = { president: 'President', secretary: 'Secretary of State' } as const;

/** "Henry A. (Heinz Alfred) Kissinger" without what is in brackets. */
function plain(name: string): string {
  return name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const rows: string[][] = [];
for (const { id, role, name, country, locale = '', start, end, remarks = '' } of read<Trip>('trips')) {
  const traveller = `${ROLES[role]} ${plain(name)}`;
  rows.push([id, traveller, 'United States', country, locale, start, end, metIn(remarks).join('; ')]);
}
for (const { id, visitor, country, start, end, remarks = '' } of read<Visit>('visits')) {
  const travellers = visitor
    .split(/\sand\s/)
    .map(plain)
    .join('; ');
  rows.push([id, travellers, country, 'United States', '', start, end, metIn(remarks).join('; ')]);
}
rows.sort((one, other) => compare(one[5], other[5]) || compare(one[0], other[0]));
const columns = ['id', 'traveller', 'of', 'visited', 'place', 'from', 'to', 'met'];
const lines = [columns, ...rows].map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'));
writeFileSync(new URL('examples/leaders-meetings.tsv', root), `${HEADER}${lines.join('\n')}\n`);
console.log(`${rows.length} rows, ${rows.filter((row) => row[7] !== '').length} with whom they met`);

function compare(one = '', other = ''): number {
  return one < other ? -1 : Number(one > other);
}
