import { z } from 'zod';
import { type CountryCode, DemarcheError, type EntityId } from '../../../src/ontology/index.ts';
import { governmentId } from './countries.ts';
import type { Alias, Succession } from './offices.ts';
import type { Organization } from './organizations.ts';
import type { Place } from './places.ts';
import { slug } from './slug.ts';
import { titleClasses } from './titles.ts';

/** What a user's own registry file adds to the registry; it wins where both speak of the same. */
export interface UserRegistry {
  readonly successions: readonly Succession[];
  readonly aliases: readonly Alias[];
  readonly organizations: readonly Organization[];
  readonly places: readonly Place[];
}

/** A row of a user's file as it was read, and where it stood. */
export interface UserRow {
  readonly line: number;
  readonly cells: unknown;
}

const code = z.string().regex(/^[A-Z]{3}$/, 'is no ISO 3166-1 alpha-3 code, such as MEX');
const date = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'is no date, such as 2017-02-23, 2017-02 or 2017');
const name = z.string().trim().min(1, 'is empty');
const names = z.array(name).default([]);

/** The columns of a row; every row names a person, an organization or a place. */
const rowSchema = z
  .strictObject({
    person: name.optional(),
    organization: name.optional(),
    place: name.optional(),
    country: code.optional(),
    aliases: names,
    office: name.optional(),
    class: name.optional(),
    from: date.optional(),
    to: date.optional(),
    role: name.optional(),
    members: z.array(code).default([]),
  })
  .refine(({ person, organization, place }) => person ?? organization ?? place, {
    message: 'names no person, organization or place',
  })
  .refine(({ person, office, from, to }) => person !== undefined || (office ?? from ?? to) === undefined, {
    message: 'has an office or dates but no person who holds it',
  })
  .refine(({ person, office, country, organization }) => !person || !office || (country ?? organization), {
    message: 'has an office but neither the country nor the organization that it is with',
  });

type Row = z.infer<typeof rowSchema>;

/**
 * Makes the additions of a user's rows.
 *
 * @param file how to call the file in a fault
 * @throws DemarcheError `registry` for a row that does not fit, with its line
 */
export function userRegistry(file: string, rows: readonly UserRow[]): UserRegistry {
  const read = rows.map(({ line, cells }) => parseRow(`${file}:${line}`, cells));
  const people = read.filter(({ person }) => person !== undefined);
  const others = read.filter(({ person }) => person === undefined);
  return {
    successions: people.map(successionOf),
    aliases: people.flatMap(({ person = '', country, aliases }) =>
      aliases.length > 0 ? [{ name: person, country: (country ?? null) as CountryCode | null, aliases }] : [],
    ),
    organizations: others.flatMap((row) => organizationOf(row) ?? []),
    places: others.flatMap((row) => placeOf(row) ?? []),
  };
}

function parseRow(where: string, cells: unknown): Row {
  const parsed = rowSchema.safeParse(cells);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const column = issue?.path.join('.');
  const fault = `${column ? `"${column}" ` : 'the row '}${issue?.message ?? 'does not fit'}`;
  throw new DemarcheError('registry', `${where}: ${fault}. See docs/registry.md for the columns.`);
}

/** A person's office as a succession of one; a row without an office only says that there is such a person. */
function successionOf({ person, country, organization, office = '', from, to, ...row }: Row): Succession {
  const home = (country ?? null) as CountryCode | null;
  const of = organization
    ? (`organization:${slug(organization)}` as EntityId)
    : governmentId(home ?? ('' as CountryCode));
  const holder = `${from ?? '0000'} ${person}`;
  return {
    officeClass: office === '' ? '' : (row.class ?? titleClasses().get(office.toLowerCase()) ?? 'official'),
    office,
    of,
    heads: false,
    entries: to === undefined ? [holder] : [holder, `${to} -`],
    home,
    byUser: true,
  };
}

function organizationOf({ organization, country, aliases, role, members }: Row): Organization | null {
  if (organization === undefined) return null;
  return {
    id: `organization:${slug(organization)}` as EntityId,
    name: organization,
    aliases,
    country: (country ?? null) as CountryCode | null,
    roles: role === undefined ? [] : [role],
    members: members as CountryCode[],
  };
}

function placeOf({ place, country, aliases }: Row): Place | null {
  if (place === undefined) return null;
  return {
    name: place,
    spellings: [place, ...aliases],
    country: (country ?? null) as CountryCode | null,
    governed: false,
  };
}
