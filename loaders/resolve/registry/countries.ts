import type { CountryCode, EntityId } from '../../../src/ontology/index.ts';
import { list, readTable } from './read-table.ts';

/** A country of the registry, of today or of the past. */
export interface Country {
  readonly code: CountryCode;
  /** Of its government: "government:MEX". */
  readonly id: EntityId;
  readonly name: string;
  readonly aliases: readonly string[];
  /** "Mexican"; the first is the usual one. */
  readonly adjectives: readonly string[];
  /** "Mexicans" and the singular; the first is the plural. */
  readonly people: readonly string[];
  /** Cities whose name can stand for the government. */
  readonly capitals: readonly string[];
  readonly neighbours: readonly CountryCode[];
}

export function readCountries(): ReadonlyMap<string, Country> {
  const columns = ['code', 'name', 'aliases', 'adjectives', 'people', 'capitals', 'neighbours'] as const;
  const rows = readTable('countries.tsv', columns).map((row): [string, Country] => [
    row.code,
    {
      code: row.code as CountryCode,
      id: governmentId(row.code as CountryCode),
      name: row.name,
      aliases: list(row.aliases),
      adjectives: list(row.adjectives),
      people: list(row.people),
      capitals: list(row.capitals),
      neighbours: list(row.neighbours) as CountryCode[],
    },
  ]);
  return new Map(rows);
}

export function governmentId(code: CountryCode): EntityId {
  return `government:${code}` as EntityId;
}
