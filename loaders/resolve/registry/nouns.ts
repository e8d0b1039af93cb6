import { readTable } from './read-table.ts';

/** What a noun says of whom it names; see nouns.tsv. */
export type NounRole = 'government' | 'leader' | 'person' | 'people' | 'body' | 'place';

export interface Noun {
  readonly singular: string;
  readonly plural: string;
  readonly role: NounRole;
  /** The one name under which synonyms go: "armed forces" for "troops"; else the plural, or the singular. */
  readonly canonical: string;
  /** Whether those who are in a country are of it: police are, tourists aren't. */
  readonly local: boolean;
}

export function readNouns(): Noun[] {
  return readTable('nouns.tsv', ['noun', 'plural', 'role', 'canonical', 'local']).map((row) => ({
    singular: row.noun,
    plural: row.plural,
    role: row.role as NounRole,
    canonical: row.canonical || row.plural || row.noun,
    local: row.local === 'local',
  }));
}
