import type { EntityId, Token } from '../../src/ontology/index.ts';
import { subjectsOf } from './clause.ts';
import { actingAt, unique } from './parties.ts';
import type { Scene } from './scene.ts';
import { headOf, isVerb, relation } from './sentence-tree.ts';

/** Who says the sentence that a word is part of: the subject of the nearest verb of report above it. */
export function speakerAbove(scene: Scene, word: Token): readonly EntityId[] {
  const { tree, lexicon, entities } = scene;
  let token: Token | undefined = word;
  for (let step = 0; token && step < 12; step++) {
    const above = headOf(tree, token);
    if (
      above &&
      isVerb(above) &&
      lexicon.governors.verb.get(above.lemma) === 'report' &&
      relation(token) !== 'nsubj'
    ) {
      const speakers = unique(
        subjectsOf(tree, above).flatMap((subject) => actingAt(tree, subject, entities)),
      );
      if (speakers.length > 0) return speakers;
    }
    token = above;
  }
  return [];
}
