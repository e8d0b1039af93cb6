import {
  type Entity,
  type EntityId,
  type ExtractedArticle,
  type ExtractedEvent,
  type IsoDate,
  joinTellings,
  readToldId,
} from '../../src/ontology/index.ts';

/**
 * Gives an article's meetings one id each where it tells of them with and without a date: "a summit on Friday … the
 * summit". Across articles the store does the same.
 */
export function joinMeetingEntities({ article, entities, events }: ExtractedArticle): {
  readonly entities: readonly Entity[];
  readonly events: readonly ExtractedEvent[];
} {
  const identityOf = withinArticle(
    entities.filter(({ kind }) => kind === 'meeting').map(({ id }) => id),
    article.publishedOn,
  );
  const rename = (id: EntityId): EntityId => identityOf(id) as EntityId;
  return {
    entities: [
      ...new Map(
        entities.map((entity) => [rename(entity.id), { ...entity, id: rename(entity.id) }]),
      ).values(),
    ],
    events: events.map((event) => ({ ...event, about: [...new Set(event.about.map(rename))].sort() })),
  };
}

/** Which of an article's ids are of the same thing; what stays undated keeps the day that tells it to other articles. */
export function withinArticle(ids: readonly string[], publishedOn: IsoDate | null): (id: string) => string {
  const joined = joinTellings(ids.map((id) => ({ id, publishedOn })));
  return (id) => {
    const identity = joined.get(id) ?? id;
    return readToldId(identity).period === null ? id : identity;
  };
}
