import type { IsoDate } from '../../../src/ontology/index.ts';
import { parseDateAtStart } from '../parse-date.ts';
import { agencyName } from './agencies.ts';

/** What a line of a header says of the article. */
export interface HeaderFields {
  readonly title?: string;
  readonly publisher?: string;
  readonly publishedOn?: IsoDate;
  readonly url?: string;
  readonly datelinePlace?: string;
}

/** What the names in front of a colon stand for; `ignored` ones belong to a header too. */
const FIELDS: Readonly<Record<string, 'title' | 'date' | 'publisher' | 'url' | 'ignored'>> = {
  title: 'title',
  headline: 'title',
  date: 'date',
  published: 'date',
  'published on': 'date',
  'publication date': 'date',
  publisher: 'publisher',
  source: 'publisher',
  newspaper: 'publisher',
  url: 'url',
  link: 'url',
  author: 'ignored',
  byline: 'ignored',
  language: 'ignored',
};

const FIELD = /^\s*(?<name>[A-Za-z][A-Za-z ]{1,20}?)\s*:\s*(?<value>\S.*?)\s*$/;
/** A date field may do without its colon where a number follows: "date 2017-02-24 Reuters, MEXICO CITY". */
const DATE_WITHOUT_COLON = /^\s*date\s+(?<value>\d.*?)\s*$/i;
const BYLINE = /^(?:By|BY|by)\s\p{Lu}[\p{L}.'’-]*(?:(?:,\s|\s)(?:and\s)?\p{Lu}[\p{L}.'’-]*)*$/u;
const LONGEST_BYLINE = 120;
const PLACE = /^[\p{Lu}][\p{Lu} .'’/-]+$/u;

/** "Reuters, MEXICO CITY": a publisher, a place in capitals, or both. */
function parseSource(text: string): HeaderFields {
  const parts = text.split(',').map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const place = PLACE.test(last) && agencyName(last) === undefined ? last : undefined;
  const publisher = (place === undefined ? parts : parts.slice(0, -1)).join(', ');
  return {
    ...(publisher === '' ? {} : { publisher: agencyName(publisher) ?? publisher }),
    ...(place === undefined ? {} : { datelinePlace: place }),
  };
}

/** "2017-02-24", alone or with the source behind it. */
function parseDateField(value: string): HeaderFields {
  const found = parseDateAtStart(value);
  if (found === null) return {};
  const rest = value.slice(found.length).replace(/^[\s,;|–—-]+/, '');
  return { publishedOn: found.date, ...parseSource(rest) };
}

/** Reads a header line with the name of what it tells; undefined where the line is none. */
export function parseFieldLine(line: string): HeaderFields | undefined {
  const bare = DATE_WITHOUT_COLON.exec(line)?.groups?.['value'];
  if (bare !== undefined && parseDateAtStart(bare) !== null) return parseDateField(bare);
  const { name = '', value = '' } = FIELD.exec(line)?.groups ?? {};
  switch (FIELDS[name.toLowerCase()]) {
    case 'title':
      return { title: value };
    case 'publisher':
      return { publisher: agencyName(value) ?? value };
    case 'url':
      return { url: value };
    case 'date':
      return parseDateField(value);
    case 'ignored':
      return {};
    default:
      return undefined;
  }
}

/** Reads a line that is a date, perhaps with the source behind it, or names the writers; undefined where the line is neither. */
export function parseBareLine(line: string): HeaderFields | undefined {
  const trimmed = line.trim();
  if (trimmed.length <= LONGEST_BYLINE && BYLINE.test(trimmed)) return {};
  const found = parseDateAtStart(trimmed);
  return found?.length === trimmed.length ? { publishedOn: found.date } : undefined;
}
