import type { IsoDate } from '../../../src/ontology/index.ts';
import { parseDate } from '../parse-date.ts';
import { agencyName } from './agencies.ts';

/** What a dateline says, and how long it is. */
export interface Dateline {
  readonly place: string;
  readonly publisher: string | null;
  /** Null where it names a day without its year, as most do. */
  readonly publishedOn: IsoDate | null;
  /** From the start of the line to the first letter of the prose. */
  readonly length: number;
}

const CAPITALS = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,5}`;
const CAPITALIZED = String.raw`\p{Lu}[\p{L}.'’-]+(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}`;
const REGION = String.raw`(?:, ?(?:${CAPITALIZED}|\p{Lu}\.\p{Lu}\.))?`;
const MONTH = String.raw`\p{Lu}\p{L}{2,8}\.?`;
const DAY = String.raw`(?:${MONTH}\s\d{1,2}|\d{1,2}\s${MONTH})(?:,?\s\d{4})?`;
const AGENCY = String.raw`\([^()]{2,40}\)|\/[^/]{2,40}\/`;
const SOURCE = String.raw`(?:[,.]?\s(?<day>${DAY}))?[.,]?(?:\s?(?<agency>${AGENCY}))?`;
const DASH = String.raw`(?:\s+(?:-{1,2}|[–—])\s+|—|(?<=[)/])\.?\s*(?:-{1,2}|[–—])\s*|(?<=\/)\.\s)`;

/** A place in capitals: "MEXICO CITY, Feb 24 (Reuters) - ", "MOSCOW, February 24. /TASS/. ", "GENEVA — ". */
const IN_CAPITALS = new RegExp(`^\\s*(?<place>${CAPITALS})${REGION}${SOURCE}${DASH}`, 'u');

/** A place in small letters, which needs an agency that is known: "Paris (AFP) - ". */
const IN_SMALL_LETTERS = new RegExp(`^\\s*(?<place>${CAPITALIZED})${REGION}${SOURCE}${DASH}`, 'u');

/** A shorter word in capitals is more likely an acronym that the prose begins with. */
const SHORTEST_PLACE = 4;
/** No dateline is longer, in characters. */
const LONGEST_DATELINE = 160;

function read(line: string, form: RegExp): (Dateline & { readonly agency: string | undefined }) | null {
  const match = form.exec(line.slice(0, LONGEST_DATELINE));
  const { place, day, agency: inBrackets } = match?.groups ?? {};
  if (match === null || place === undefined) return null;
  const printed = inBrackets?.slice(1, -1).trim();
  const agency = printed === undefined ? undefined : agencyName(printed);
  if (printed === undefined && day === undefined && place.length < SHORTEST_PLACE) return null;
  return {
    place: place.replace(/[.'’-]+$/, ''),
    publisher: agency ?? printed ?? null,
    publishedOn: day === undefined ? null : parseDate(day),
    length: match[0].length,
    agency,
  };
}

/**
 * Reads the dateline that a line of prose begins with, as agencies print it: the place, mostly a day, mostly
 * the agency, and a dash. Null where there is none.
 */
export function parseDateline(line: string): Dateline | null {
  const found = read(line, IN_CAPITALS);
  if (found !== null) return found;
  const inSmallLetters = read(line, IN_SMALL_LETTERS);
  return inSmallLetters?.agency === undefined ? null : inSmallLetters;
}
