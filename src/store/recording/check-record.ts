import { type ArticleRecord, DemarcheError, type EntityId } from '../../ontology/index.ts';

/**
 * Refuses a record that would leave a hole in the graph: an event or an office that names an entity
 * which the record does not bring, or an event without evidence.
 *
 * @throws DemarcheError `store-write`
 */
export function checkRecord({ article, entities, events }: ArticleRecord): void {
  const known = new Set(entities.map((entity) => entity.id));
  const need = (id: EntityId, whose: string): void => {
    if (!known.has(id)) throw refusal(article.id, `${whose} names ${id}, which is not among its entities`);
  };
  for (const { id, offices } of entities) {
    for (const { office, of } of offices) need(of, `the office "${office}" of ${id}`);
  }
  for (const { id, eventType, actors, recipients, about, place, evidence } of events) {
    for (const party of [...actors, ...recipients, ...about]) need(party, `event ${id} (${eventType})`);
    if (place !== null) need(place, `event ${id} (${eventType})`);
    if (evidence.length === 0) throw refusal(article.id, `event ${id} (${eventType}) has no evidence`);
  }
}

function refusal(article: string, reason: string): DemarcheError {
  return new DemarcheError(
    'store-write',
    `Article ${article} can't be stored: ${reason}. Nothing was changed.`,
  );
}
