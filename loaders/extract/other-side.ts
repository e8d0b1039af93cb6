import type { EdgeType, EntityId, Token } from '../../src/ontology/index.ts';
import { complementsOf, isPassive, subjectsOf } from './clause.ts';
import { countriesOf, partiesOf, unique } from './parties.ts';
import type { Scene } from './scene.ts';
import { isNoun, subtree } from './sentence-tree.ts';

/** Acts that are nothing without somebody to hear them. */
const ADDRESSED: ReadonlySet<EdgeType> = new Set<EdgeType>(['WARNED', 'THREATENED', 'DEMANDED_OF']);

/**
 * Whom a warning or demand is meant for when no one is named in that place: the first party of another country that
 * the complement clause speaks of, else the one that the governing clause does.
 */
export function otherSide(
  scene: Scene,
  verb: Token,
  actors: readonly EntityId[],
  eventType: EdgeType,
): readonly EntityId[] {
  const { tree, entities } = scene;
  const home = countriesOf(actors, entities);
  const foreign = (id: EntityId): boolean => {
    const entity = entities.get(id);
    return (
      entity !== undefined &&
      !actors.includes(id) &&
      (entity.country === null ? entity.kind === 'organization' : !home.has(entity.country))
    );
  };
  const addressed = unique(
    complementsOf(tree, verb)
      .flatMap((clause) => (isPassive(tree, clause) ? [] : subjectsOf(tree, clause)))
      .flatMap((subject) => partiesOf(tree, subject, entities))
      .filter(foreign),
  );
  if (addressed.length > 0) return addressed;
  const inside = new Set(complementsOf(tree, verb).flatMap((clause) => subtree(tree, clause.index)));
  const below = new Set(subtree(tree, verb.index));
  const outside = new Set(tree.tokens.map((token) => token.index).filter((index) => !below.has(index)));
  for (const region of ADDRESSED.has(eventType) ? [inside, outside] : [inside]) {
    const found = tree.tokens
      .filter(
        (token) =>
          region.has(token.index) && (isNoun(token) || token.upos === 'PRON' || token.upos === 'ADJ'),
      )
      .flatMap((token) => tree.headed[token.index]?.entities ?? [])
      .filter((id) => foreign(id) && entities.get(id)?.kind !== 'place');
    const government = found.find((id) => entities.get(id)?.kind === 'government');
    const first = ADDRESSED.has(eventType) ? (government ?? found[0]) : found[0];
    if (first !== undefined) return [first];
  }
  return [];
}
