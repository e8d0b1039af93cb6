import { readFileSync } from 'node:fs';

const TABLE = new URL('../data/agencies.tsv', import.meta.url);

let names: ReadonlyMap<string, string> | undefined;

function readTable(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of readFileSync(TABLE, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [name = '', others = ''] = line.split('\t');
    for (const form of [name, ...others.split('|')]) found.set(form, name);
  }
  return found;
}

/** The full name of a news agency ("Associated Press" for "AP"), or undefined where none is so called. */
export function agencyName(printed: string): string | undefined {
  names ??= readTable();
  return names.get(printed);
}
