import type { Entity, EntityId, ExtractedArticle } from '../../src/ontology/index.ts';

/** Joins two readings of one article: all events, and every entity once, with what both know of it. */
export function joinExtracted(one: ExtractedArticle, other: ExtractedArticle): ExtractedArticle {
  const entities = new Map<EntityId, Entity>();
  for (const entity of [...one.entities, ...other.entities]) {
    const known = entities.get(entity.id);
    entities.set(entity.id, known === undefined ? entity : joinEntities(known, entity));
  }
  return {
    article: one.article,
    entities: [...entities.values()],
    events: [...one.events, ...other.events],
  };
}

function joinEntities(one: Entity, other: Entity): Entity {
  const aliases = new Set([...one.aliases, ...other.aliases, other.name]);
  aliases.delete(one.name);
  const offices = new Map(
    [...one.offices, ...other.offices].map((office) => [JSON.stringify(office), office]),
  );
  return { ...one, aliases: [...aliases].sort(), offices: [...offices.values()] };
}
