import type { CountryCode } from '../../../src/ontology/index.ts';
import { list, readTable } from './read-table.ts';

/** A people, a faith or the like that is no country; see peoples.tsv. */
export interface People {
  /** "Chechen". */
  readonly adjective: string;
  /** "Chechens". */
  readonly plural: string;
  /** Other names, which may stand for either. */
  readonly forms: readonly string[];
  /** The country that they are of; null where the text has to say. */
  readonly country: CountryCode | null;
}

export function readPeoples(): People[] {
  return readTable('peoples.tsv', ['adjective', 'plural', 'forms', 'country']).map((row) => ({
    adjective: row.adjective,
    plural: row.plural,
    forms: list(row.forms),
    country: (row.country || null) as CountryCode | null,
  }));
}
