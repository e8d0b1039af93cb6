import type { GraphValue } from '../ontology/index.ts';

/** Control characters, and those that turn the direction of writing: a terminal would obey them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const COMMANDS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

type GraphObject = { readonly [key: string]: GraphValue };

function isObject(value: GraphValue | undefined): value is GraphObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: GraphValue | undefined): value is readonly GraphValue[] {
  return Array.isArray(value);
}

/** A node by what a reader knows it by, an edge by its type, a path as both in turn; undefined for others. */
function graphText(value: GraphObject): string | undefined {
  const { labels, properties, nodes, edges, type } = value;
  if (isList(labels) && isObject(properties)) {
    const { name, title, summary, id } = properties;
    const text = name ?? title ?? summary ?? id ?? labels.join(':');
    return typeof text === 'string' ? text : String(text);
  }
  if (typeof type === 'string' && isObject(properties)) return type;
  if (isList(nodes) && isList(edges)) {
    return nodes
      .flatMap((node, index) => [node, edges[index] ?? null])
      .map((one) => cellText(one))
      .join(' ')
      .trim();
  }
  return undefined;
}

/**
 * A value as people read it, on one line: nothing for null, lists with commas between, nodes by name, other maps
 * as JSON.
 *
 * @param between what stands between the members of a list
 */
export function cellText(value: GraphValue, between = ', '): string {
  if (value === null) return '';
  if (isList(value)) return value.map((one) => cellText(one, between)).join(between);
  if (isObject(value)) return graphText(value) ?? JSON.stringify(value);
  return String(value);
}

/** What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), in full width too. */
const FORMULA = /^[\t\r\n ]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** The text of a cell that a spreadsheet may open: an apostrophe before what it would run; numbers as they are. */
export function guardFormula(value: GraphValue, text: string): string {
  return typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
}

/** Text made safe and single-spaced for a terminal: articles may hold anything. */
export function terminalText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(COMMANDS, '').trim();
}
