import { EDGE_TYPES, type Entity, type EntityId, type ExtractedEvent } from '../../src/ontology/index.ts';

/**
 * Lets an undated telling of a meeting join the dated one of the same article, where both are between the same states:
 * "officials from both nations met yesterday", then "meetings in Mexico City with the Secretary of State". The dated
 * event gains the parties by name and the place; each telling stays as evidence.
 */
export function joinMeetings(
  events: readonly ExtractedEvent[],
  entities: ReadonlyMap<EntityId, Entity>,
): readonly ExtractedEvent[] {
  const joined = [...events];
  for (const dated of events) {
    if (!isMeeting(dated) || dated.occurredOn === null || dated.status !== 'occurred') continue;
    const states = statesOf(dated, entities);
    if (states === null || states.size < 2) continue;
    const same = joined.filter((other) => other !== dated && joins(other, states, dated, entities));
    if (same.length === 0) continue;
    const all = [dated, ...same];
    const [actors, recipients] = sidesOf(
      union(all.flatMap((event) => [event.actors, event.recipients])),
      entities,
    );
    const shared = {
      actors,
      recipients,
      about: union(all.map((event) => event.about)),
      place: all.map((event) => event.place).find((place) => place !== null) ?? null,
      occurredOn: dated.occurredOn,
      status: dated.status,
    };
    for (const event of all)
      joined[joined.indexOf(event)] = { ...event, ...shared, eventType: dated.eventType };
  }
  return joined;
}

/** Those of one state face those of the others: no one meets their own side. */
function sidesOf(
  parties: readonly EntityId[],
  entities: ReadonlyMap<EntityId, Entity>,
): readonly [EntityId[], EntityId[]] {
  const states = parties.map((id) => entities.get(id)?.country ?? '');
  const first = [...states].sort()[0];
  const own = parties.filter((_, index) => states[index] === first);
  return [own, parties.filter((id) => !own.includes(id))];
}

function isMeeting(event: ExtractedEvent): boolean {
  return EDGE_TYPES[event.eventType].plover === 'CONSULT' && EDGE_TYPES[event.eventType].symmetric;
}

function joins(
  other: ExtractedEvent,
  states: ReadonlySet<string>,
  dated: ExtractedEvent,
  entities: ReadonlyMap<EntityId, Entity>,
): boolean {
  if (other.eventType !== dated.eventType || other.occurredOn !== null) return false;
  if (other.status !== 'occurred' && other.status !== 'planned') return false;
  if (other.place !== null && dated.place !== null && other.place !== dated.place) return false;
  const theirs = statesOf(other, entities);
  return theirs !== null && theirs.size === states.size && [...theirs].every((state) => states.has(state));
}

/** The states that the parties belong to; null where one belongs to none. */
function statesOf(
  event: ExtractedEvent,
  entities: ReadonlyMap<EntityId, Entity>,
): ReadonlySet<string> | null {
  const states = new Set<string>();
  for (const id of [...event.actors, ...event.recipients]) {
    const country = entities.get(id)?.country ?? null;
    if (country === null) return null;
    states.add(country);
  }
  return states;
}

function union<Item extends string>(lists: readonly (readonly Item[])[]): Item[] {
  return [...new Set(lists.flat())].sort();
}
