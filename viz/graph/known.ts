import type { EntityRow, GraphResponse } from '../../src/server/api/index.ts';

/** An event as the server tells it, with ids in the place of positions. */
export interface KnownEvent {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly occurredOn: string | null;
  /** First and last day; of an undated event, that of print. */
  readonly first: string | null;
  readonly last: string | null;
  readonly confidence: number;
  readonly articles: number;
  readonly publishers: readonly string[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly about: readonly string[];
  readonly place: string | null;
  /** The readable edges that it stands for: from, to. */
  readonly pairs: readonly (readonly [string, string])[];
}

/** All that the server has told so far. Grows while one explores, and is kept for undo. */
export interface Known {
  readonly entities: Map<string, EntityRow>;
  readonly events: Map<string, KnownEvent>;
}

export function createKnown(): Known {
  return { entities: new Map(), events: new Map() };
}

/** What one answer names, by id. */
export interface Named {
  readonly events: readonly string[];
  readonly entities: readonly string[];
}

/** Puts an answer among what is known. */
export function learn(known: Known, { entities, publishers, events }: GraphResponse): Named {
  const ids = entities.map((entity) => entity.id);
  const at = (position: number): string => ids[position] ?? '';
  for (const entity of entities) known.entities.set(entity.id, entity);
  for (const event of events) {
    known.events.set(event.id, {
      ...event,
      publishers: event.publishers.map((position) => publishers[position] ?? ''),
      actors: event.actors.map(at),
      recipients: event.recipients.map(at),
      about: event.about.map(at),
      place: event.place === null ? null : at(event.place),
      pairs: event.pairs.map(([from, to]) => [at(from), at(to)] as const),
    });
  }
  return { events: events.map((event) => event.id), entities: ids };
}
