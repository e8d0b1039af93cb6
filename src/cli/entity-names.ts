import type { Entity, EntityId } from '../ontology/index.ts';

/** What each id is called. */
export type Names = ReadonlyMap<EntityId, string>;

export function namesOf(entities: readonly Entity[]): Names {
  return new Map(entities.map(({ id, name }) => [id, name]));
}

/** "Mexico, Chile"; a dash for nobody. */
export function namesText(ids: readonly EntityId[], names: Names): string {
  return ids.length === 0 ? '–' : ids.map((id) => names.get(id) ?? id).join(', ');
}
