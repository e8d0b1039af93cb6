import { codesOf, type Event, isUsualCode, readToldId } from '../../ontology/index.ts';
import type { Transaction } from '../graph/index.ts';
import { createEdges, READ, readIds, runRows, text, WRITE } from '../graph/index.ts';
import { type Derived, deriveEvent, type Report } from './derive-event.ts';
import { periodText } from './period-text.ts';
import { type Parties, type Party, readableEdges } from './readable-edges.ts';
import { summarizeEvent } from './summarize-event.ts';
import type { ToldRecord } from './told-record.ts';

/** What came of the records' events. */
export interface WrittenEvents {
  readonly edges: number;
  /** Those that were stored before: their derived properties are still the old ones. */
  readonly known: ReadonlySet<string>;
}

/**
 * Creates the events that are new, with their parties and readable edges, and ties each article to
 * all of its events, one edge a sentence.
 */
export async function writeEvents(
  transaction: Transaction,
  records: readonly ToldRecord[],
  parties: ReadonlyMap<string, Party>,
): Promise<WrittenEvents> {
  const events = new Map<string, { readonly event: Event; readonly reports: Report[] }>();
  for (const { article, events: told } of records) {
    for (const event of told) {
      const before = events.get(event.id);
      const reports = before?.reports ?? [];
      const about = [...new Set([...(before?.event.about ?? []), ...event.about])].sort();
      events.set(event.id, { event: { ...event, about }, reports });
      for (const { confidence } of event.evidence) {
        const { status, mode, place } = event;
        reports.push({
          article: article.id,
          publishedOn: article.publishedOn,
          status,
          confidence,
          mode,
          place,
        });
      }
    }
  }
  const known = new Set<string>();
  for (const row of await readIds(transaction, READ.events, events.keys())) known.add(text(row, 'id'));
  const fresh = [...events.values()]
    .filter(({ event }) => !known.has(event.id))
    .map(({ event, reports }) => ({
      event,
      derived: deriveEvent(reports),
      parties: partiesOf(event, parties),
    }));
  const edges = await createEvents(transaction, fresh);
  await runRows(transaction, createEdges('Article', 'REPORTS', 'Event'), records.flatMap(reportEdges));
  return { edges, known };
}

interface FreshEvent {
  readonly event: Event;
  readonly derived: Derived;
  readonly parties: Parties;
}

/** @returns how many readable edges there are now that were not */
async function createEvents(transaction: Transaction, fresh: readonly FreshEvent[]): Promise<number> {
  await runRows(transaction, WRITE.createEvents, fresh.map(eventProperties));
  const ties = (role: 'actors' | 'recipients' | 'about') =>
    fresh.flatMap(({ event }) =>
      [...new Set(event[role])].map((to) => ({ from: event.id, to, properties: {} })),
    );
  await runRows(transaction, createEdges('Event', 'ACTOR', 'Entity'), ties('actors'));
  await runRows(transaction, createEdges('Event', 'RECIPIENT', 'Entity'), ties('recipients'));
  await runRows(transaction, createEdges('Event', 'ABOUT', 'Entity'), ties('about'));
  const places = fresh.flatMap(({ event, derived }) =>
    derived.place === null ? [] : [{ from: event.id, to: derived.place, properties: {} }],
  );
  await runRows(transaction, createEdges('Event', 'AT', 'Entity'), places);
  let created = 0;
  for (const type of new Set(fresh.map(({ event }) => event.eventType))) {
    const edges = fresh
      .filter(({ event }) => event.eventType === type)
      .flatMap((one) =>
        readableEdges(type, one.parties).map((pair) => ({ ...pair, properties: edgeProperties(one) })),
      );
    await runRows(transaction, createEdges('Entity', type, 'Entity'), edges);
    created += edges.length;
  }
  return created;
}

function eventProperties({ event, derived, parties }: FreshEvent) {
  const { id, eventType, plover, cameo, goldstein, quadClass } = event;
  const { status, confidence, articles, mode, publishedOn } = derived;
  return {
    ...{
      id,
      eventType,
      plover,
      mode,
      cameo,
      goldstein,
      quadClass,
      status,
      confidence,
      articles,
      publishedOn,
    },
    ...(isUsualCode(eventType, cameo) ? codesOf(eventType, status) : {}),
    family: readToldId(id).family,
    ...occurrence(event),
    summary: summarizeEvent(eventType, parties),
  };
}

function edgeProperties({ event, derived: { status, articles, confidence, publishedOn } }: FreshEvent) {
  return { event: event.id, ...occurrence(event), status, articles, confidence, publishedOn };
}

function occurrence({ occurredOn }: Event) {
  return {
    occurredOn: occurredOn && periodText(occurredOn),
    occurredFrom: occurredOn?.from ?? null,
    occurredTo: occurredOn?.to ?? null,
  };
}

function partiesOf({ actors, recipients, about }: Event, known: ReadonlyMap<string, Party>): Parties {
  const find = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  return { actors: find(actors), recipients: find(recipients), about: find(about) };
}

function reportEdges({ article, events }: ToldRecord) {
  return events.flatMap(({ id, told, about, toldAbout, status, mode, place, evidence }) =>
    evidence.map(({ sentence, start, end, confidence, extractor }) => ({
      from: article.id,
      to: id,
      properties: {
        ...{ sentence, start, end, confidence, extractor, status, mode, place, told },
        about: about.length > 0 ? about : null,
        toldAbout: toldAbout.length > 0 ? toldAbout : null,
      },
    })),
  );
}
