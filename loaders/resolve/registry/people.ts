import type { CountryCode, EntityId, IsoDate } from '../../../src/ontology/index.ts';
import { nameKey } from '../../../src/ontology/index.ts';
import { governmentId } from './countries.ts';
import { list, readTable } from './read-table.ts';
import { slug } from './slug.ts';

/** An office, of which class it is, and from when to when it was held; an open end is null. */
export interface Tenure {
  readonly officeClass: string;
  readonly office: string;
  readonly of: EntityId;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** A person of the registry. */
export interface RegisteredPerson {
  readonly id: EntityId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: CountryCode | null;
  readonly tenures: readonly Tenure[];
}

interface Draft {
  readonly name: string;
  readonly country: CountryCode | null;
  readonly aliases: Set<string>;
  readonly tenures: Tenure[];
}

const COLUMNS = ['country', 'class', 'office', 'of', 'person', 'aliases', 'from', 'to'] as const;

/** Reads the tables of office-holders. Rows of one name and country are one person. */
export function readPeople(files: readonly string[]): readonly RegisteredPerson[] {
  const drafts = new Map<string, Draft>();
  for (const row of files.flatMap((file) => readTable(file, COLUMNS))) {
    const key = `${nameKey(row.person)}|${row.country}`;
    const country = (row.country || null) as CountryCode | null;
    const draft = drafts.get(key) ?? { name: row.person, country, aliases: new Set(), tenures: [] };
    drafts.set(key, draft);
    for (const alias of list(row.aliases)) draft.aliases.add(alias);
    const of = officeOf(row.of, country);
    if (row.class === '' || of === null) continue;
    draft.tenures.push({
      officeClass: row.class,
      office: row.office,
      of,
      from: (row.from || null) as IsoDate | null,
      to: (row.to || null) as IsoDate | null,
    });
  }
  const bearers = new Map<string, number>();
  for (const { name } of drafts.values()) bearers.set(slug(name), (bearers.get(slug(name)) ?? 0) + 1);
  return [...drafts.values()].map(({ name, country, aliases, tenures }) => {
    const shared = (bearers.get(slug(name)) ?? 0) > 1 && country !== null;
    const id = `person:${slug(name)}${shared ? `-${country.toLowerCase()}` : ''}` as EntityId;
    return { id, name, aliases: [...aliases], country, tenures };
  });
}

/** An office is with the person's government, unless the table names an organization. */
function officeOf(organization: string, country: CountryCode | null): EntityId | null {
  if (organization !== '') return `organization:${organization}` as EntityId;
  return country === null ? null : governmentId(country);
}

/** Whether an office was held on a day; an open end holds for ever. */
export function heldOn({ from, to }: Tenure, day: IsoDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
