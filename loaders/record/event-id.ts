import {
  contentId,
  EDGE_TYPES,
  type EventId,
  type ExtractedEvent,
  readToldId,
  writeToldId,
} from '../../src/ontology/index.ts';

/**
 * The id of an event as an article tells of it: a hash of its type, parties and objects, and its time, so that every
 * article that tells of it arrives at the same family of ids. Of symmetric types the sides may change places. Of
 * meetings it is not asked whether the sentence had a noun for the meeting.
 *
 * @param printed the day of publication, or else what tells this article from all others
 */
export function eventId(event: ExtractedEvent, printed: string): EventId {
  const { plover } = EDGE_TYPES[event.eventType];
  const objects = event.about
    .map((id) => readToldId(id).family)
    .filter((family) => plover !== 'CONSULT' || !family.startsWith('meeting:'));
  const family = `event:${contentId([event.eventType, ...sidesOf(event), [...new Set(objects)].sort()])}`;
  return writeToldId({ family, period: event.occurredOn, printed }) as EventId;
}

/** Both sides, sorted; of symmetric types two parties are one pair, however they are told. */
function sidesOf({ eventType, actors, recipients }: ExtractedEvent): readonly (readonly string[])[] {
  const sides = [[...actors].sort(), [...recipients].sort()];
  if (!EDGE_TYPES[eventType].symmetric) return sides;
  const all = [...new Set(sides.flat())].sort();
  if (all.length === 2) return [all, []];
  return sides
    .map((side) => JSON.stringify(side))
    .sort()
    .map((side) => JSON.parse(side) as string[]);
}
