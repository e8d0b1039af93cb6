import type { CountryCode, EntityId } from '../../../src/ontology/index.ts';
import { list, readTable } from './read-table.ts';
import { slug } from './slug.ts';

/** An organization of the registry. */
export interface Organization {
  readonly id: EntityId;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The state it belongs to; null for international ones. */
  readonly country: CountryCode | null;
  /** What it is to its country ("ministry:foreign", "armed forces"), or of what sort it is. */
  readonly roles: readonly string[];
  readonly members: readonly CountryCode[];
}

export function readOrganizations(): readonly Organization[] {
  return readTable('organizations.tsv', ['name', 'country', 'role', 'aliases', 'members']).map((row) => ({
    id: `organization:${slug(row.name)}` as EntityId,
    name: row.name,
    aliases: list(row.aliases),
    country: row.country === '' ? null : (row.country as CountryCode),
    roles: list(row.role),
    members: list(row.members) as CountryCode[],
  }));
}
