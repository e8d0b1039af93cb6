import { z } from 'zod';
import { EDGE_TYPE_NAMES, STATUSES } from '../../../src/ontology/index.ts';

/** The value of a column by its name; one that is always the same; or a column's value, put into other words. */
const cell = z.union(
  [
    z.string().min(1),
    z.strictObject({ value: z.string().min(1) }),
    z.strictObject({
      column: z.string().min(1),
      /** Takes the first or the last of the parts of a cell. */
      part: z.enum(['first', 'last']).optional(),
      by: z.string().min(1).default(','),
      map: z.record(z.string(), z.string()).optional(),
    }),
  ],
  'names a column, or is { value: TEXT }, or { column: NAME, map: { OLD: NEW } }',
);

const party = z
  .strictObject({
    person: cell.optional(),
    government: cell.optional(),
    organization: cell.optional(),
    any: cell.optional(),
    /** As any, but of persons and organizations only those that the registry knows; else the country, or its body. */
    known: cell.optional(),
    title: cell.optional(),
    country: cell.optional(),
    role: cell.optional(),
    /** Parts the names of several in one cell. */
    split: z.string().min(1).optional(),
  })
  .refine(
    ({ person, government, organization, any, known, country }) =>
      [person, government, organization, any, known].filter((each) => each !== undefined).length === 1 ||
      (country !== undefined &&
        [person, government, organization, any, known].every((each) => each === undefined)),
    'needs one of person, government, organization, any and known',
  );

const parties = z
  .union([party, z.array(party).min(1)])
  .transform((one) => (Array.isArray(one) ? one : [one]));

const edgeType = z.enum(EDGE_TYPE_NAMES as [string, ...string[]], 'is no edge type');

const event = z.strictObject({
  type: z.union([
    edgeType,
    z.strictObject({ column: z.string(), codes: z.enum(['cameo', 'plover']), mode: z.string().optional() }),
    z.strictObject({ column: z.string(), map: z.record(z.string(), edgeType) }),
  ]),
  status: z.enum(STATUSES).default('occurred'),
  date: z
    .union(
      [cell, z.strictObject({ from: cell, to: cell })],
      'names a column, or is { from: COLUMN, to: COLUMN }',
    )
    .optional(),
  actor: parties,
  recipient: parties.optional(),
  place: z.strictObject({ name: cell.optional(), country: cell.optional() }).optional(),
  confidence: z.number().min(0).max(1).optional(),
  /** Whether the event is passed over where its cell is empty. */
  when: z.string().min(1).optional(),
});

/** What a mapping file may hold. */
export const mappingFile = z.strictObject({
  name: z.string().regex(/^[\w.-]+$/, 'has letters, digits, dots and hyphens only'),
  about: z.string().optional(),
  format: z.enum(['csv', 'tsv', 'jsonl']).optional(),
  /** Lines that begin with it are no rows. */
  comment: z.string().length(1).optional(),
  /** The columns of a table that has no line of headings. */
  columns: z.array(z.string().min(1)).min(1).optional(),
  /** Rows are passed over unless each of these columns is one of its values; `*` is anything but nothing. */
  where: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])).optional(),
  id: cell.optional(),
  url: cell.optional(),
  title: cell.optional(),
  publisher: cell.optional(),
  published: cell.optional(),
  language: cell.optional(),
  text: cell.optional(),
  /** The columns that the evidence quotes; all by default. */
  evidence: z.array(z.string().min(1)).min(1).optional(),
  confidence: z.number().min(0).max(1).default(0.9),
  events: z.array(event).default([]),
});

export type Mapping = z.infer<typeof mappingFile>;
export type Cell = z.infer<typeof cell>;
export type PartyMapping = z.infer<typeof party>;
export type EventMapping = z.infer<typeof event>;

/** Every column that a mapping reads. */
export function columnsOf(mapping: Mapping): ReadonlySet<string> {
  const names = new Set<string>([...(mapping.evidence ?? []), ...Object.keys(mapping.where ?? {})]);
  const add = (one: Cell | undefined): void => {
    if (typeof one === 'string') names.add(one);
    else if (one !== undefined && 'column' in one) names.add(one.column);
  };
  const { id, url, title, publisher, published, language, text } = mapping;
  for (const one of [id, url, title, publisher, published, language, text]) add(one);
  for (const { type, date, actor, recipient, place, when } of mapping.events) {
    if (typeof type !== 'string') {
      names.add(type.column);
      if ('mode' in type && type.mode !== undefined) names.add(type.mode);
    }
    if (typeof date === 'object' && 'from' in date) {
      add(date.from);
      add(date.to);
    } else add(date);
    for (const one of [...actor, ...(recipient ?? [])]) {
      for (const each of [one.person, one.government, one.organization, one.any, one.known]) add(each);
      for (const each of [one.title, one.country, one.role]) add(each);
    }
    add(place?.name);
    add(place?.country);
    if (when !== undefined) names.add(when);
  }
  return names;
}
