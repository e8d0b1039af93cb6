import {
  type ArticleRecord,
  codesOf,
  EDGE_TYPES,
  type Entity,
  type Event,
  type EventId,
  type ExtractedArticle,
  type ExtractedEvent,
  readToldId,
  STATUSES,
  type Status,
} from '../../src/ontology/index.ts';
import { eventId } from './event-id.ts';
import { joinMeetings } from './merge-events.ts';
import { joinMeetingEntities, withinArticle } from './one-telling.ts';

/**
 * Makes what an article adds to the graph out of what was read in it: sentences that tell of the same event become
 * one event with several pieces of evidence, and every event gets its codes.
 *
 * @param extractor name and version of all that had a say in it
 */
export function recordArticle(extracted: ExtractedArticle, extractor: string): ArticleRecord {
  const { article } = extracted;
  const { entities, events: read } = joinMeetingEntities(extracted);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const printed = article.publishedOn ?? article.id;
  const told = joinMeetings(read, byId).map((event) => ({ event, id: eventId(event, printed) }));
  const identityOf = withinArticle(
    told.map(({ id }) => id),
    article.publishedOn,
  );
  const tellings = new Map<EventId, ExtractedEvent[]>();
  for (const { event, id } of told) {
    const identity = identityOf(id) as EventId;
    tellings.set(identity, [...(tellings.get(identity) ?? []), event]);
  }
  const events = [...tellings].map(([id, same]) => toEvent(id, same));
  return {
    article,
    extractor,
    entities: sortById(entities),
    events: events.sort(byEvidence),
    leftOut: 0,
  };
}

function toEvent(id: EventId, told: readonly ExtractedEvent[]): Event {
  const first = told[0] as ExtractedEvent;
  const status = strongest(told.map((event) => event.status));
  const evidence = told
    .map((event) => event.evidence)
    .sort((a, b) => a.start - b.start || b.confidence - a.confidence)
    .filter((each, index, all) => index === 0 || each.start !== all[index - 1]?.start);
  return {
    id,
    eventType: first.eventType,
    ...codesOf(first.eventType, status),
    mode: told.map((event) => event.mode).find((mode) => mode !== null) ?? EDGE_TYPES[first.eventType].mode,
    actors: first.actors,
    recipients: first.recipients,
    about: [...new Set(told.flatMap((event) => event.about))].sort(),
    place: told.map((event) => event.place).find((place) => place !== null) ?? null,
    occurredOn: readToldId(id).period,
    status,
    evidence,
  };
}

function strongest(statuses: readonly Status[]): Status {
  return STATUSES.find((status) => statuses.includes(status)) ?? 'occurred';
}

function sortById(entities: readonly Entity[]): readonly Entity[] {
  return [...entities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function byEvidence(a: Event, b: Event): number {
  const [first, second] = [a.evidence[0]?.start ?? 0, b.evidence[0]?.start ?? 0];
  return first - second || (a.id < b.id ? -1 : 1);
}
