import {
  type ArticleRecord,
  EDGE_TYPES,
  type Entity,
  type Event,
  type EventId,
  type ExtractedArticle,
  type ExtractedEvent,
  PLOVER_TYPES,
  STATUSES,
  type Status,
} from '../../src/ontology/index.ts';
import { eventId } from './event-id.ts';
import { joinMeetings } from './merge-events.ts';

/**
 * Makes what an article adds to the graph out of what was read in it: sentences that tell of the same event become
 * one event with several pieces of evidence, and every event gets its codes.
 *
 * @param extractor name and version of all that had a say in it
 */
export function recordArticle(extracted: ExtractedArticle, extractor: string): ArticleRecord {
  const { article } = extracted;
  const byId = new Map(extracted.entities.map((entity) => [entity.id, entity]));
  const tellings = new Map<EventId, ExtractedEvent[]>();
  for (const event of joinMeetings(extracted.events, byId)) {
    const id = eventId(event, article.publishedOn);
    const told = tellings.get(id);
    if (told) told.push(event);
    else tellings.set(id, [event]);
  }
  const events = [...tellings].map(([id, told]) => toEvent(id, told));
  return {
    article,
    extractor,
    entities: sortById(extracted.entities),
    events: events.sort(byEvidence),
    leftOut: 0,
  };
}

function toEvent(id: EventId, told: readonly ExtractedEvent[]): Event {
  const first = told[0] as ExtractedEvent;
  const type = EDGE_TYPES[first.eventType];
  const evidence = told
    .map((event) => event.evidence)
    .sort((a, b) => a.start - b.start || b.confidence - a.confidence)
    .filter((each, index, all) => index === 0 || each.start !== all[index - 1]?.start);
  return {
    id,
    eventType: first.eventType,
    plover: type.plover,
    mode: told.map((event) => event.mode).find((mode) => mode !== null) ?? type.mode,
    cameo: type.cameo,
    goldstein: type.goldstein,
    quadClass: PLOVER_TYPES[type.plover],
    actors: first.actors,
    recipients: first.recipients,
    about: first.about,
    place: told.map((event) => event.place).find((place) => place !== null) ?? null,
    occurredOn: first.occurredOn,
    status: strongest(told.map((event) => event.status)),
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
