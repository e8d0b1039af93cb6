import {
  DemarcheError,
  EDGE_TYPE_NAMES,
  type GraphValue,
  isIsoDate,
  nameKey,
  STATUSES,
} from '../ontology/index.ts';
import { didYouMean } from './nearest-names.ts';
import type { QueryParameter, ValueType } from './saved-query.ts';

/** A value of a parameter as the command line or a program gives it. */
export type GivenValue = string | number | boolean | readonly (string | number | boolean)[];

function fail(wanted: string, text: string, hint = ''): never {
  throw new DemarcheError('query-parameter', `takes ${wanted}, not ${JSON.stringify(text)}${hint}`);
}

function parseOneOf(names: readonly string[], wanted: string): (text: string) => string {
  return (text) => {
    const plain = text.toUpperCase().replaceAll('-', '_');
    const found = names.find((name) => name.toUpperCase() === plain);
    return found ?? fail(wanted, text, didYouMean(text, names) || `; there are ${names.join(', ')}`);
  };
}

function parseNumber(text: string, pattern: RegExp, wanted: string): number {
  const value = Number(text);
  const fits = pattern.test(text) && Number.isFinite(value);
  return fits && (Number.isSafeInteger(value) || !Number.isInteger(value)) ? value : fail(wanted, text);
}

const TRUE = new Set(['true', 'yes', '1']);
const FALSE = new Set(['false', 'no', '0']);

function parseBoolean(text: string): boolean {
  if (TRUE.has(text.toLowerCase())) return true;
  return FALSE.has(text.toLowerCase()) ? false : fail('true or false', text);
}

/** A day, or `today` as the clock of the machine has it in UTC. */
function parseDate(text: string): string {
  if (text.toLowerCase() === 'today') return new Date().toISOString().slice(0, 10);
  return isIsoDate(text) ? text : fail('a day such as 2017-02-23, or today', text);
}

function parseName(text: string): string {
  return nameKey(text) === '' ? fail('a name', text) : text;
}

const PARSERS: Readonly<Record<ValueType, (text: string) => string | number | boolean>> = {
  string: (text) => text,
  integer: (text) => parseNumber(text, /^[+-]?\d+$/, 'a whole number'),
  number: (text) => parseNumber(text, /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/, 'a number'),
  boolean: parseBoolean,
  date: parseDate,
  name: parseName,
  entity: parseName,
  'event-type': parseOneOf(EDGE_TYPE_NAMES, 'an event type'),
  status: parseOneOf(STATUSES, 'a status'),
};

/** What `all` stands for in a list of these. */
const MEMBERS: Partial<Record<ValueType, readonly string[]>> = {
  'event-type': EDGE_TYPE_NAMES,
  status: STATUSES,
};

/**
 * Reads what was given for a parameter as its type has it. A list is given as several values, or as
 * one with commas; `all` stands for every member of a type that has members.
 *
 * @throws DemarcheError `query-parameter`; its message goes on from the parameter's name: "takes a number, …"
 */
export function parseValue(parameter: QueryParameter, given: GivenValue): GraphValue {
  const texts = (Array.isArray(given) ? given : [given]).map((one) => String(one).trim());
  const parse = PARSERS[parameter.type];
  if (!parameter.list) {
    const [text] = texts;
    if (text === undefined || texts.length > 1)
      throw new DemarcheError('query-parameter', 'takes one value, and can be given once');
    return parse(text);
  }
  const members = MEMBERS[parameter.type];
  if (members !== undefined && texts.length === 1 && texts[0]?.toLowerCase() === 'all') return members;
  const parts = texts.flatMap((text) => text.split(',')).map((part) => part.trim());
  const values = parts.filter((part) => part !== '').map(parse);
  if (values.length === 0) throw new DemarcheError('query-parameter', 'takes at least one value');
  return [...new Set(values)];
}
