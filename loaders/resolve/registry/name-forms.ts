import type { CountryCode } from '../../../src/ontology/index.ts';
import { keyWords } from './key-words.ts';
import { nicknamesOf } from './nicknames.ts';

/** All that a person may be called, as keys: whole names, and surnames or what one goes by alone. */
export interface NameForms {
  readonly full: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
}

/** Where the surname comes first. */
const SURNAME_FIRST = new Set<CountryCode | null>([
  'CHN',
  'TWN',
  'HKG',
  'KOR',
  'PRK',
  'VNM',
  'SVM',
  'KHM',
] as CountryCode[]);
/** Where people have no surname, and are called by their first name or by the whole. */
const NO_SURNAME = new Set<CountryCode | null>(['MMR', 'ETH', 'ERI', 'THA', 'MYS'] as CountryCode[]);
const LONGEST_SURNAME = 3;
/** What follows is the father's name, by which the son isn't called. */
const SON_OF = new Set(['bin', 'ibn', 'ben']);
const ORDINAL = /^(?:[IVX]+|Jr\.?|Sr\.?)$/;

export function surnameFirst(country: CountryCode | null): boolean {
  return SURNAME_FIRST.has(country);
}

/** The forms of a name and its aliases. */
export function nameForms(names: readonly string[], country: CountryCode | null): NameForms {
  const full = new Set<string>();
  const surnames = new Set<string>();
  for (const name of names) {
    const words = keyWords(name);
    const keys = words.map(({ key }) => key);
    const ordinal = words.length > 1 && ORDINAL.test(words.at(-1)?.text ?? '');
    const plain = ordinal ? keys.slice(0, -1) : keys;
    for (const form of plain.length === 1 ? plain : surnameForms(plain, country)) surnames.add(form);
    for (const each of ordinal ? [keys, plain] : [keys])
      if (each.length > 1) for (const form of fullNameForms(each)) full.add(form);
  }
  return { full, surnames };
}

/**
 * The name as it is, and with the first name's short and long forms; a middle initial may be left
 * out when there is just one, so that George W. Bush and George H. W. Bush stay two.
 */
export function fullNameForms(keys: readonly string[]): string[] {
  const [first = '', ...rest] = keys;
  const bodies = [rest];
  const initials = rest.slice(0, -1).filter((key) => key.length === 1);
  if (initials.length === 1 && rest.length === 2) bodies.push(rest.slice(-1));
  const starts = [first, ...nicknamesOf(first)];
  return bodies.flatMap((body) => starts.map((name) => [name, ...body].join(' ')));
}

/** "Nieto" and "Pena Nieto"; "Xi", but not "Jinping"; "Abiy" as well as "Ahmed". */
function surnameForms(keys: readonly string[], country: CountryCode | null): string[] {
  if (surnameFirst(country)) return keys.slice(0, 1);
  if (NO_SURNAME.has(country)) return [...keys.slice(0, 1), ...keys.slice(-1)];
  const forms: string[] = [];
  for (let length = 1; length <= Math.min(LONGEST_SURNAME, keys.length - 1); length++) {
    if (SON_OF.has(keys.at(-length - 1) ?? '')) continue;
    forms.push(keys.slice(-length).join(' '));
  }
  return forms;
}

/**
 * The words of a name that a form of it can end in: the last; before "II", that one too; the first, where a
 * name is turned round or has no surname.
 */
export function endingWords(name: string, country: CountryCode | null): string[] {
  const last = name.slice(lastStart(name, name.length));
  const words = [last];
  if (ORDINAL.test(last)) {
    const end = name.length - last.length - 1;
    words.push(name.slice(lastStart(name, end), end));
  }
  if (surnameFirst(country) || NO_SURNAME.has(country)) words.push(firstWord(name));
  return words;
}

/** What stands before the first space or hyphen. */
export function firstWord(name: string): string {
  const space = name.indexOf(' ');
  const hyphen = name.indexOf('-');
  const end = hyphen >= 0 && (space < 0 || hyphen < space) ? hyphen : space;
  return end < 0 ? name : name.slice(0, end);
}

function lastStart(name: string, end: number): number {
  return Math.max(name.lastIndexOf(' ', end - 1), name.lastIndexOf('-', end - 1)) + 1;
}
