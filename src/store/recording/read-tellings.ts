import {
  type CountryCode,
  DemarcheError,
  EDGE_TYPES,
  ENTITY_KINDS,
  type EntityId,
  type EntityKind,
  type EventId,
  type Evidence,
  type IsoDate,
  isEdgeType,
  type Office,
  type Period,
  STATUSES,
  type Status,
} from '../../ontology/index.ts';
import {
  number,
  READ,
  type Row,
  readIds,
  type Transaction,
  text,
  textOrNull,
  texts,
} from '../graph/index.ts';
import type { ToldEntity, ToldEvent, ToldRecord } from './told-record.ts';

/** What a stored article tells, and where each of its tellings stands in the graph. */
export interface StoredRecord extends ToldRecord {
  readonly nodeOf: ReadonlyMap<string, string>;
}

/** Reads back what stored articles tell, so that it can be told anew. */
export async function readTellings(
  transaction: Transaction,
  articles: ReadonlySet<string>,
): Promise<readonly StoredRecord[]> {
  if (articles.size === 0) return [];
  const records = new Map<string, Draft>();
  for (const row of await readIds(transaction, READ.articles, articles)) {
    const article = {
      id: text(row, 'id') as Draft['article']['id'],
      publishedOn: textOrNull(row, 'publishedOn') as IsoDate | null,
    };
    records.set(article.id, { article, entities: [], events: [], nodeOf: new Map() });
  }
  for (const row of await readIds(transaction, READ.mentionTellings, articles)) {
    const record = records.get(text(row, 'article'));
    record?.entities.push(entityOf(row));
    record?.nodeOf.set(text(row, 'told'), text(row, 'node'));
  }
  const reports = await readIds(transaction, READ.reportTellings, articles);
  const parties = await partiesOf(transaction, new Set(reports.map((row) => text(row, 'node'))));
  const events = new Map<string, ToldEvent & { readonly evidence: Evidence[] }>();
  for (const row of reports) {
    const record = records.get(text(row, 'article'));
    const key = JSON.stringify([text(row, 'article'), text(row, 'told')]);
    const event = events.get(key) ?? eventOf(row, parties.get(text(row, 'node')));
    event.evidence.push(evidenceOf(row));
    if (!events.has(key)) record?.events.push(event);
    events.set(key, event);
    record?.nodeOf.set(event.told, event.id);
  }
  return [...records.values()];
}

interface Draft extends StoredRecord {
  readonly entities: ToldEntity[];
  readonly events: ToldEvent[];
  readonly nodeOf: Map<string, string>;
}

function entityOf(row: Row): ToldEntity {
  return {
    id: text(row, 'node') as EntityId,
    told: text(row, 'told'),
    kind: oneOf(ENTITY_KINDS, row, 'kind') as EntityKind,
    name: text(row, 'name'),
    aliases: texts(row, 'aliases'),
    country: textOrNull(row, 'country') as CountryCode | null,
    offices: texts(row, 'offices').map(officeOf),
  };
}

function officeOf(written: string): Office {
  const [office, of, from, to] = JSON.parse(written) as [string, EntityId, IsoDate | null, IsoDate | null];
  return { office, of, from, to };
}

interface Sides {
  readonly actors: EntityId[];
  readonly recipients: EntityId[];
}

async function partiesOf(
  transaction: Transaction,
  events: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Sides>> {
  const parties = new Map<string, Sides>();
  for (const row of await readIds(transaction, READ.parties, events)) {
    const sides = parties.get(text(row, 'event')) ?? { actors: [], recipients: [] };
    parties.set(text(row, 'event'), sides);
    if (row['role'] === 'ACTOR') sides.actors.push(text(row, 'entity') as EntityId);
    if (row['role'] === 'RECIPIENT') sides.recipients.push(text(row, 'entity') as EntityId);
  }
  return parties;
}

function eventOf(row: Row, sides: Sides | undefined): ToldEvent & { readonly evidence: Evidence[] } {
  const eventType = text(row, 'eventType');
  if (!isEdgeType(eventType)) throw unknown('eventType', eventType);
  const type = EDGE_TYPES[eventType];
  return {
    id: text(row, 'node') as EventId,
    told: text(row, 'told'),
    toldAbout: texts(row, 'toldAbout'),
    about: texts(row, 'about') as EntityId[],
    eventType,
    plover: text(row, 'plover') as (typeof type)['plover'],
    mode: textOrNull(row, 'mode'),
    cameo: text(row, 'cameo'),
    goldstein: number(row, 'goldstein'),
    quadClass: text(row, 'quadClass') as ToldEvent['quadClass'],
    actors: [...(sides?.actors ?? [])].sort(),
    recipients: [...(sides?.recipients ?? [])].sort(),
    place: textOrNull(row, 'place') as EntityId | null,
    occurredOn: periodOf(row),
    status: oneOf(STATUSES, row, 'status') as Status,
    evidence: [],
  };
}

function periodOf(row: Row): Period | null {
  const [from, to] = [textOrNull(row, 'occurredFrom'), textOrNull(row, 'occurredTo')];
  return from === null || to === null ? null : { from: from as IsoDate, to: to as IsoDate };
}

function evidenceOf(row: Row): Evidence {
  return {
    sentence: text(row, 'sentence'),
    start: number(row, 'start'),
    end: number(row, 'end'),
    confidence: number(row, 'confidence'),
    extractor: text(row, 'extractor'),
  };
}

function oneOf(words: readonly string[], row: Row, column: string): string {
  const word = text(row, column);
  if (!words.includes(word)) throw unknown(column, word);
  return word;
}

function unknown(column: string, word: string): DemarcheError {
  return new DemarcheError(
    'store-schema',
    `The graph says "${word}" as ${column}, a word that this version of Demarche does not know. Use the version that wrote it.`,
  );
}
