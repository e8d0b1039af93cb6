import { z } from 'zod';
import {
  type ArticleRecord,
  DemarcheError,
  EDGE_TYPE_NAMES,
  ENTITY_KINDS,
  isIsoDate,
  PLOVER_TYPES,
  type PloverType,
  QUAD_CLASSES,
  SCHEMA_VERSION,
  STATUSES,
} from '../ontology/index.ts';
import type { StoredRecord } from './read-records.ts';

const day = z.string().refine(isIsoDate, 'is no day such as 2017-02-23');
const text = z.string();
const id = z.string().min(1);
const offset = z.int().nonnegative();
const ids = z.array(id);

const office = z.strictObject({ office: text, of: id, from: text.nullable(), to: text.nullable() });
const entity = z.strictObject({
  id,
  kind: z.enum(ENTITY_KINDS),
  name: text,
  aliases: z.array(text),
  country: text.nullable(),
  offices: z.array(office),
});
const evidence = z.strictObject({
  sentence: text,
  start: offset,
  end: offset,
  confidence: z.number().min(0).max(1),
  extractor: text,
});
const event = z.strictObject({
  id,
  eventType: z.enum(EDGE_TYPE_NAMES),
  plover: z.enum(Object.keys(PLOVER_TYPES) as PloverType[]),
  mode: text.nullable(),
  cameo: text,
  goldstein: z.number(),
  quadClass: z.enum(QUAD_CLASSES),
  actors: ids,
  recipients: ids,
  about: ids,
  place: id.nullable(),
  occurredOn: z.strictObject({ from: day, to: day }).nullable(),
  status: z.enum(STATUSES),
  evidence: z.array(evidence).min(1),
});
const article = z.strictObject({
  id,
  url: text.nullable(),
  title: text.nullable(),
  publisher: text.nullable(),
  publishedOn: day.nullable(),
  datelinePlace: text.nullable(),
  language: text,
  sha256: text,
  text,
  bodyStart: offset,
});
const line = z.strictObject({
  demarche: z.literal(SCHEMA_VERSION),
  recordedAt: z.iso.datetime(),
  article,
  extractor: text,
  entities: z.array(entity),
  events: z.array(event),
  leftOut: offset,
});

/** One article as a line of our own JSON Lines, with what it added to the graph; without the line end. */
export function recordLine({ record, recordedAt }: StoredRecord): string {
  return JSON.stringify({ demarche: SCHEMA_VERSION, recordedAt, ...record });
}

/**
 * Reads a line that `recordLine` wrote.
 *
 * @throws DemarcheError `input` for any other line, with what is wrong with it
 */
export function parseRecordLine(json: string): StoredRecord {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new DemarcheError('input', 'it is not JSON', { cause });
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'it' : issue.path.join('.');
    const what = `${where}: ${issue?.message ?? 'is wrong'}`;
    throw new DemarcheError('input', `it is not a line of "demarche export --format jsonl" (${what})`);
  }
  const { recordedAt, demarche: _, ...record } = parsed.data;
  return { record: record as unknown as ArticleRecord, recordedAt };
}
