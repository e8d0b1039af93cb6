import { readFileSync } from 'node:fs';

/** A leader who visited, with the title that he came with. */
export interface Visit {
  readonly country: string;
  readonly officeClass: string;
  readonly office: string;
  readonly name: string;
  readonly day: string;
}

const TITLES: readonly (readonly [title: RegExp, officeClass: string, office: string])[] = [
  [/^(?:Interim |Acting )?President (?!of|Elect|-Elect)/, 'head-of-state', 'President'],
  [/^King /, 'head-of-state', 'King'],
  [/^Queen /, 'head-of-state', 'Queen'],
  [/^(?:Emir|Amir) /, 'head-of-state', 'Emir'],
  [/^Sultan /, 'head-of-state', 'Sultan'],
  [/^(?:Interim |Acting )?Prime Minister /, 'head-of-government', 'Prime Minister'],
  [/^Premier /, 'head-of-government', 'Premier'],
  [/^(?:Federal )?Chancellor /, 'head-of-government', 'Chancellor'],
  [/^Foreign Minister /, 'minister:foreign', 'Foreign Minister'],
];
/** Names of countries that the State Department writes otherwise than one does today. */
const COUNTRIES: Readonly<Record<string, string>> = {
  'China, People’s Republic of': 'China',
  'Germany, Federal Republic of': 'Germany',
  'Korea, South': 'South Korea',
  'Democratic Republic of the Congo (Zaire)': 'Democratic Republic of the Congo',
  'Congo, Democratic Republic of': 'Democratic Republic of the Congo',
  'Congo, Republic of': 'Republic of the Congo',
  'Macedonia, Former Yugoslav Republic of': 'Macedonia',
  'Bosnia-Herzegovina': 'Bosnia and Herzegovina',
  'The Gambia': 'Gambia',
  'St. Lucia': 'Saint Lucia',
  'St. Kitts and Nevis': 'Saint Kitts and Nevis',
  'St. Vincent and the Grenadines': 'Saint Vincent and the Grenadines',
  'Western Samoa': 'Samoa',
  Somoa: 'Samoa',
  'Cabo Verde': 'Cape Verde',
  'Sao Tome and Principe': 'São Tomé and Príncipe',
  Swaziland: 'Eswatini',
  'Brunei Darussalam': 'Brunei',
};
const EARLIEST = '1978';

/** Reads visits.jsonl of the State Department's historians: who came, with title and name, from where and when. */
export function readVisits(file: string): Visit[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line): Visit[] => {
    if (line.trim() === '') return [];
    const { visitor, country, start }: { visitor: string; country: string; start: string } = JSON.parse(line);
    const [title, officeClass, office] = TITLES.find(([title]) => title.test(visitor)) ?? [];
    if (title === undefined || start < EARLIEST) return [];
    const name = visitor.replace(title, '').replace(/,.*$/, '').trim();
    if (!/^\p{Lu}/u.test(name)) return [];
    return [
      {
        country: COUNTRIES[country] ?? country,
        officeClass: officeClass ?? '',
        office: office ?? '',
        name,
        day: start,
      },
    ];
  });
}
