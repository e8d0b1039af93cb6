import {
  type Article,
  type ArticleRecord,
  EDGE_TYPES,
  type Entity,
  type Event,
  readToldId,
} from '../../ontology/index.ts';

/** An entity as the graph has it, and the id that the article told it under. */
export interface ToldEntity extends Entity {
  readonly told: string;
}

/** An event as the graph has it, and the ids that the article told it and its objects under. */
export interface ToldEvent extends Event {
  readonly told: string;
  readonly toldAbout: readonly string[];
}

/** What an article tells, under the ids of what it tells of: an `ArticleRecord`'s ids are only those of the tellings. */
export interface ToldRecord {
  readonly article: Pick<Article, 'id' | 'publishedOn'>;
  readonly entities: readonly ToldEntity[];
  readonly events: readonly ToldEvent[];
}

/** Puts the ids of what is told of in the place of the told ones. */
export function identify(
  record: ArticleRecord | ToldRecord,
  identityOf: (told: string) => string,
): ToldRecord {
  const entities = record.entities.map((entity): ToldEntity => {
    const told = 'told' in entity ? entity.told : entity.id;
    return { ...entity, told, id: identityOf(told) as Entity['id'] };
  });
  const events = record.events.map((event): ToldEvent => {
    const told = 'told' in event ? event.told : event.id;
    const toldAbout = 'toldAbout' in event ? event.toldAbout : event.about;
    const id = identityOf(told) as Event['id'];
    const about = [...new Set(toldAbout.map((object) => identityOf(object) as Entity['id']))].sort();
    return { ...event, told, toldAbout, id, about, ...sidesOf(event), ...periodOf(event, id) };
  });
  return { article: record.article, entities, events };
}

/** What is joined to something dated happened on its date, and what no longer is, on no known one. */
function periodOf(event: Event, id: string): Pick<Event, 'occurredOn'> {
  return { occurredOn: id.includes('@') ? readToldId(id).period : event.occurredOn };
}

/** Where both sides do the same, articles differ in whom they name first: the smaller stands first. */
function sidesOf({ eventType, actors, recipients }: Event): Pick<Event, 'actors' | 'recipients'> {
  if (!EDGE_TYPES[eventType].symmetric) return { actors, recipients };
  const all = [...new Set([...actors, ...recipients])].sort();
  if (all.length === 2) return { actors: all.slice(0, 1), recipients: all.slice(1) };
  const [one, other] = [[...actors].sort(), [...recipients].sort()];
  const swap = other.length > 0 && JSON.stringify(other) < JSON.stringify(one);
  return swap ? { actors: other, recipients: one } : { actors: one, recipients: other };
}
