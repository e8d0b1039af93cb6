import type { CountryCode, EntityId, IsoDate } from '../../../src/ontology/index.ts';
import { DemarcheError } from '../../../src/ontology/index.ts';
import { governmentId } from './countries.ts';
import { list, readTable } from './read-table.ts';

/** A day, a month or a year, as ISO 8601 writes it: as precisely as the registry knows it. */
export type RoughDate = string;

/** An office, of which class it is, and from when to when it was held; an open end is null. */
export interface Tenure {
  readonly officeClass: string;
  readonly office: string;
  readonly of: EntityId;
  readonly from: RoughDate | null;
  readonly to: RoughDate | null;
  /** Whether who holds it heads the organization: its first office in the table. */
  readonly heads: boolean;
}

/** One office, and who held it one after the other: a row of the tables. */
export interface Succession {
  readonly officeClass: string;
  readonly office: string;
  readonly of: EntityId;
  readonly heads: boolean;
  /** "2005-11-22 Angela Merkel", "2014-10-01 Jens Stoltenberg/NOR", "2011-08-23 -". */
  readonly entries: readonly string[];
  /** Where its holders are from unless an entry says otherwise. */
  readonly home: CountryCode | null;
  /** Whether a user's own file says so: it wins over what the tables say. */
  readonly byUser?: true;
}

/** Reads the tables of offices: those of states, by hand and by visits, then those of organizations. */
export function readOffices(): Succession[] {
  const ofStates = ['offices.tsv', 'visiting-leaders.tsv']
    .flatMap((file) => readTable(file, ['country', 'class', 'office', 'holders']))
    .map(
      (row): Succession => ({
        officeClass: row.class,
        office: row.office,
        of: governmentId(row.country as CountryCode),
        heads: false,
        entries: row.holders.split('; '),
        home: row.country as CountryCode,
      }),
    );
  const columns = ['organization', 'class', 'office', 'holders'] as const;
  const headed = new Set<string>();
  const ofOrganizations = readTable('organization-offices.tsv', columns).map((row): Succession => {
    const heads = !headed.has(row.organization);
    headed.add(row.organization);
    return {
      officeClass: row.class,
      office: row.office,
      of: `organization:${row.organization}` as EntityId,
      heads,
      entries: row.holders.split('; '),
      home: null,
    };
  });
  return [...ofStates, ...ofOrganizations];
}

/** People in the news who hold no office: as if they held one without a name, so that they are found as the others are. */
export function readNotables(): Notables[] {
  return readTable('notables.tsv', ['country', 'people']).map(({ country, people }): Notables => {
    const spellings = list(people).map((cell) => cell.split('='));
    return {
      succession: {
        officeClass: NO_OFFICE,
        office: NO_OFFICE,
        of: governmentId(country as CountryCode),
        heads: false,
        entries: spellings.map(([name = '']) => `0000 ${name}`),
        home: country as CountryCode,
      },
      others: spellings.flatMap(([name = '', ...aliases]) =>
        aliases.length > 0 ? [{ name, country: country as CountryCode, aliases }] : [],
      ),
    };
  });
}

/** The notable people of a country. */
export interface Notables {
  readonly succession: Succession;
  readonly others: readonly Alias[];
}

/** Another name of a person of the tables. */
export interface Alias {
  readonly name: string;
  readonly country: CountryCode | null;
  readonly aliases: readonly string[];
}

const NO_OFFICE = '';

/** Whether a row only says that there are such people. */
export function isOffice({ officeClass }: Succession): boolean {
  return officeClass !== NO_OFFICE;
}

/** Who an entry names, and from where; null for one that only ends a tenure. */
export interface Holder {
  readonly name: string;
  readonly country: CountryCode | null;
}

/** @throws DemarcheError `registry` for an entry without a date */
export function holderOf({ entries, home, of, office }: Succession, at: number): Holder | null {
  const entry = entries[at] ?? '';
  const space = entry.indexOf(' ');
  if (space < 4)
    throw new DemarcheError('registry', `${office} of ${of}: "${entry}" has no date: restore the table`);
  if (entry.charCodeAt(space + 1) === DASH && entry.length === space + 2) return null;
  const slash = entry.indexOf('/', space);
  if (slash < 0) return { name: entry.slice(space + 1), country: home };
  return { name: entry.slice(space + 1, slash), country: entry.slice(slash + 1) as CountryCode };
}

const DASH = 45;

/** The tenure that an entry stands for: it ends when the next begins. */
export function tenureOf({ officeClass, office, of, heads, entries }: Succession, at: number): Tenure {
  const begin = (entry: string | undefined) => entry?.slice(0, entry.indexOf(' ')) || null;
  return { officeClass, office, of, heads, from: begin(entries[at]), to: begin(entries[at + 1]) };
}

/** Whether an office was held on a day; an open end holds for ever, and a rough date for the whole of its month or year. */
export function heldOn({ from, to }: Pick<Tenure, 'from' | 'to'>, day: IsoDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to || day.startsWith(to));
}
