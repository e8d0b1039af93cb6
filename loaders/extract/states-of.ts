import type { EntityId, Token } from '../../src/ontology/index.ts';
import { actingAt, countriesOf, placesAt } from './parties.ts';
import type { Scene } from './scene.ts';

/** The states whose governments or places the phrases name, the actors' own left out. */
export function statesOf(
  scene: Scene,
  tokens: readonly Token[],
  actors: readonly EntityId[],
): readonly EntityId[] {
  const home = countriesOf(actors, scene.entities);
  return tokens.flatMap((token) => {
    const places = placesAt(scene.tree, token, scene.entities);
    if (places.length === 0) {
      return actingAt(scene.tree, token, scene.entities).filter(
        (id) => !home.has(scene.entities.get(id)?.country) || home.has(null),
      );
    }
    return places
      .filter((place) => place.country !== null && !home.has(place.country))
      .map((place) => scene.governmentOf(place.id))
      .filter((id) => id !== undefined);
  });
}
