import {
  contentId,
  EDGE_TYPES,
  type EventId,
  type ExtractedEvent,
  type IsoDate,
  type Period,
} from '../../src/ontology/index.ts';

/**
 * The id of an event: a hash of its type, parties, objects and time, so that every article that tells of it arrives
 * at the same id. Of symmetric types the sides may change places. An event without a time is held to be the same as
 * another only if both were printed on the same day: nothing else is known of when it was.
 */
export function eventId(event: ExtractedEvent, publishedOn: IsoDate | null): EventId {
  const { symmetric } = EDGE_TYPES[event.eventType];
  const sides = symmetric
    ? [[...new Set([...event.actors, ...event.recipients])].sort()]
    : [[...event.actors].sort(), [...event.recipients].sort()];
  return `event:${contentId([event.eventType, ...sides, [...event.about].sort(), time(event.occurredOn, publishedOn)])}` as EventId;
}

function time(period: Period | null, publishedOn: IsoDate | null): string {
  return period ? `${period.from}/${period.to}` : `printed ${publishedOn ?? 'undated'}`;
}
