import { type CountryCode, nameKey } from '../../../src/ontology/index.ts';
import type { Country } from './countries.ts';
import { readTable } from './read-table.ts';

/** Finds countries by what tables call them. */
export interface CountryNames {
  /** By an ISO 3166-1 alpha-3 or CAMEO code, or by any name of the registry or of country-variants.tsv. */
  codeOf(name: string): CountryCode | null;
  /** By an adjective that a text begins with ("Russian President …"), and the text behind it. */
  byAdjective(text: string): { readonly code: CountryCode; readonly rest: string } | null;
}

const LONGEST_ADJECTIVE = 3;

export function countryNames(countries: ReadonlyMap<string, Country>): CountryNames {
  const codes = new Map<string, CountryCode>();
  const adjectives = new Map<string, CountryCode>();
  for (const { code, name, aliases, adjectives: own } of countries.values()) {
    for (const each of [name, ...aliases]) codes.set(nameKey(each), code);
    for (const each of own) adjectives.set(nameKey(each), code);
  }
  for (const { variant, code } of readTable('country-variants.tsv', ['variant', 'code'])) {
    codes.set(nameKey(variant), code as CountryCode);
  }
  return {
    codeOf: (name) => {
      const code = name.trim().toUpperCase();
      if (countries.has(code)) return code as CountryCode;
      const bare = name.replace(/\s*\(.*\)\s*$/, '');
      // "Korea, Republic of" is the Republic of Korea.
      const turned = bare.replace(/^(.+?),\s*(.+)$/, '$2 $1');
      for (const form of [name, bare, turned]) {
        const found = codes.get(nameKey(form));
        if (found !== undefined) return found;
      }
      return null;
    },
    byAdjective: (text) => {
      const words = text.split(' ');
      for (let many = Math.min(LONGEST_ADJECTIVE, words.length - 1); many > 0; many--) {
        const code = adjectives.get(nameKey(words.slice(0, many).join(' ')));
        if (code !== undefined) return { code, rest: words.slice(many).join(' ') };
      }
      return null;
    },
  };
}
