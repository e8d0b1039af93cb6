import {
  codesOf,
  DemarcheError,
  type EdgeType,
  ENTITY_KINDS,
  type GraphValue,
  isEdgeType,
  isUsualCode,
  STATUSES,
} from '../../ontology/index.ts';
import type { Row, Transaction } from '../graph/index.ts';
import {
  createEdges,
  deleteReadableEdges,
  number,
  READ,
  readIds,
  runRows,
  text,
  textOrNull,
  updateReadableEdges,
  WRITE,
} from '../graph/index.ts';
import { deriveEvent, type Report } from './derive-event.ts';
import { type Pair, type Party, readableEdges } from './readable-edges.ts';
import { summarizeEvent } from './summarize-event.ts';

interface StoredEvent {
  readonly id: string;
  readonly eventType: EdgeType;
  readonly cameo: string;
  readonly actors: Party[];
  readonly recipients: Party[];
  readonly about: Party[];
  place: string | null;
  readonly reports: Report[];
}

/** Derives stored events anew from their reports and parties, and their readable edges with them. */
export async function refreshEvents(transaction: Transaction, ids: Iterable<string>): Promise<void> {
  const events = await storedEvents(transaction, ids);
  const updates = [];
  const moved = [];
  const edges = new PairsByType<{ [event: string]: GraphValue }>(() => ({}));
  for (const event of events) {
    const { place, ...derived } = deriveEvent(event.reports);
    const { status, articles, confidence, publishedOn } = derived;
    const summary = summarizeEvent(event.eventType, event);
    const codes = isUsualCode(event.eventType, event.cameo) ? codesOf(event.eventType, status) : {};
    updates.push({ id: event.id, ...derived, summary, ...codes });
    if (place !== event.place) moved.push({ id: event.id, place });
    for (const pair of readableEdges(event.eventType, event)) {
      edges.of(event.eventType, pair)[event.id] = { status, articles, confidence, publishedOn };
    }
  }
  await runRows(transaction, WRITE.updateEvents, updates);
  await runRows(transaction, WRITE.deletePlaces, moved);
  const places = moved.flatMap(({ id, place }) =>
    place === null ? [] : [{ from: id, to: place, properties: {} }],
  );
  await runRows(transaction, createEdges('Event', 'AT', 'Entity'), places);
  for (const [type, pairs] of edges.types()) {
    const rows = pairs.map(({ from, to, value }) => ({ from, to, byEvent: value }));
    await runRows(transaction, updateReadableEdges(type), rows);
  }
}

/**
 * Deletes those of the events that no article reports any more, with their readable edges.
 *
 * @returns the ids of the others, and how many readable edges went
 */
export async function dropUnreportedEvents(
  transaction: Transaction,
  ids: Iterable<string>,
): Promise<{ readonly kept: ReadonlySet<string>; readonly removed: number; readonly edges: number }> {
  const events = await storedEvents(transaction, ids);
  const orphans = events.filter((event) => event.reports.length === 0);
  const edges = new PairsByType<string[]>(() => []);
  let removed = 0;
  for (const event of orphans) {
    for (const pair of readableEdges(event.eventType, event)) {
      edges.of(event.eventType, pair).push(event.id);
      removed += 1;
    }
  }
  for (const [type, pairs] of edges.types()) {
    const rows = pairs.map(({ from, to, value }) => ({ from, to, events: value }));
    await runRows(transaction, deleteReadableEdges(type), rows);
  }
  await runRows(
    transaction,
    WRITE.deleteEvents,
    orphans.map(({ id }) => ({ id })),
  );
  const kept = events.filter((event) => event.reports.length > 0).map((event) => event.id);
  return { kept: new Set(kept), removed: orphans.length, edges: removed };
}

/** Gathers something for each pair of each edge type. */
class PairsByType<T> {
  readonly #types = new Map<EdgeType, Map<string, Pair & { readonly value: T }>>();
  readonly #start: () => T;

  constructor(start: () => T) {
    this.#start = start;
  }

  of(type: EdgeType, pair: Pair): T {
    const pairs = this.#types.get(type) ?? new Map();
    this.#types.set(type, pairs);
    const key = `${pair.from}\n${pair.to}`;
    const entry = pairs.get(key) ?? { ...pair, value: this.#start() };
    pairs.set(key, entry);
    return entry.value;
  }

  types(): readonly (readonly [EdgeType, readonly (Pair & { readonly value: T })[]])[] {
    return [...this.#types].map(([type, pairs]) => [type, [...pairs.values()]] as const);
  }
}

async function storedEvents(
  transaction: Transaction,
  ids: Iterable<string>,
): Promise<readonly StoredEvent[]> {
  const wanted = new Set(ids);
  const events = new Map<string, StoredEvent>();
  for (const row of await readIds(transaction, READ.events, wanted)) {
    const [id, eventType] = [text(row, 'id'), text(row, 'eventType')];
    if (!isEdgeType(eventType)) throw unknownWord(id, eventType);
    const cameo = text(row, 'cameo');
    events.set(id, { id, eventType, cameo, actors: [], recipients: [], about: [], place: null, reports: [] });
  }
  for (const row of await readIds(transaction, READ.parties, wanted)) addParty(row, events);
  for (const row of await readIds(transaction, READ.reports, wanted)) addReport(row, events);
  return [...events.values()];
}

function addParty(row: Row, events: ReadonlyMap<string, StoredEvent>): void {
  const event = events.get(text(row, 'event'));
  const [id, name, role] = [text(row, 'entity'), text(row, 'name'), text(row, 'role')];
  const kind = ENTITY_KINDS.find((one) => one === row['kind']);
  if (kind === undefined) throw unknownWord(id, String(row['kind']));
  if (role === 'ACTOR') event?.actors.push({ id, kind, name });
  else if (role === 'RECIPIENT') event?.recipients.push({ id, kind, name });
  else if (role === 'ABOUT') event?.about.push({ id, kind, name });
  else if (event !== undefined) event.place = id;
}

function addReport(row: Row, events: ReadonlyMap<string, StoredEvent>): void {
  const status = STATUSES.find((one) => one === row['status']);
  if (status === undefined) throw unknownWord(text(row, 'event'), String(row['status']));
  events.get(text(row, 'event'))?.reports.push({
    article: text(row, 'article'),
    publishedOn: textOrNull(row, 'publishedOn'),
    status,
    confidence: number(row, 'confidence'),
    mode: textOrNull(row, 'mode'),
    place: textOrNull(row, 'place'),
  });
}

function unknownWord(id: string, word: string): DemarcheError {
  return new DemarcheError(
    'store-schema',
    `The graph says "${word}" of ${id}, a word that this version of Demarche does not know. Use the version that wrote it.`,
  );
}
