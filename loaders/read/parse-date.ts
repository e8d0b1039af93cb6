import { type IsoDate, isIsoDate } from '../../src/ontology/index.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const CLOCK = String.raw`(?:t|,?\s+(?:at\s+)?)\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d+)?)?`;
const HALF = String.raw`(?:\s?[ap]\.?m\b\.?)?`;
const ZONE = String.raw`(?:\s?(?:z|utc|gmt|[ecmp][sd]?t)\b|\s?[+-]\d{2}:?\d{2})?`;
const TIME = `(?:${CLOCK}${HALF}${ZONE})?`;

/** Every form begins where the text does, and ends neither within a number nor within a word. */
const FORMS: readonly RegExp[] = [
  String.raw`(?<year>\d{4})(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})${TIME}`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:t\d{4,6}z?)?`,
  String.raw`${WEEKDAY}(?<name>${MONTH})\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})${TIME}`,
  String.raw`${WEEKDAY}(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<name>${MONTH}),?[\s-]+(?<year>\d{4})${TIME}`,
].map((form) => new RegExp(`^${form}(?![\\p{L}\\p{N}])`, 'iu'));

/** A date and the length of the text that says it, a time of day included. */
export interface DateAtStart {
  readonly date: IsoDate;
  readonly length: number;
}

/**
 * Reads the date that a text begins with: ISO 8601 (`2017-02-24`, `20170224`, with or without a time), RFC 5322
 * ("Fri, 24 Feb 2017 10:00:00 GMT"), or as English prints it ("February 24, 2017", "24 Feb. 2017"). The day
 * is the one printed, in whatever time zone. Days that leave open which number is the month are not read.
 */
export function parseDateAtStart(text: string): DateAtStart | null {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match?.groups === undefined) continue;
    const { year, month, name, day } = match.groups;
    const number = name === undefined ? month : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    const date = `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (isIsoDate(date)) return { date, length: match[0].length };
  }
  return null;
}

/** Reads a text that is a date and nothing else; null if it is something else. See {@link parseDateAtStart}. */
export function parseDate(text: string): IsoDate | null {
  const trimmed = text.trim();
  const found = parseDateAtStart(trimmed);
  return found?.length === trimmed.length ? found.date : null;
}
