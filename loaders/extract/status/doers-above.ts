import type { EntityId, Token } from '../../../src/ontology/index.ts';
import { subjectsOf } from '../clause.ts';
import { partiesOf, unique } from '../parties.ts';
import type { Scene } from '../scene.ts';
import { caseOf, headOf, isNoun, isVerb, relation } from '../sentence-tree.ts';
import { governorOf } from './governor.ts';

/** Prepositions that set an event noun into the time of a clause, whose subject then takes part in it. */
const WITHIN = new Set(['after', 'before', 'during', 'following', 'ahead of', 'prior to', 'without', 'at']);

/**
 * Who an event noun without a doer of its own is of: the subject of the verb that plans, weighs, denies or cancels it
 * ("is considering *sanctions* on Iran"), or of the clause that it is set beside ("after *talks* with Iraq, Jordan …").
 */
export function doersAbove(scene: Scene, noun: Token): readonly EntityId[] {
  const { tree, entities, lexicon } = scene;
  let token = noun;
  for (let step = 0; step < 4; step++) {
    const head = headOf(tree, token);
    if (!head) return [];
    const kind = relation(token);
    if (isVerb(head)) {
      const beside = kind === 'obl' && WITHIN.has(caseOf(tree, token.index));
      const effect = governorOf(tree, head, lexicon, 'object', 'verb');
      const governed =
        (kind === 'obj' || kind === 'obl') &&
        (token !== noun || (effect !== undefined && effect !== 'report'));
      if (!beside && !governed) return [];
      return unique(subjectsOf(tree, head).flatMap((subject) => partiesOf(tree, subject, entities)));
    }
    const hangs = kind === 'nmod' || kind === 'conj';
    if (!isNoun(head) || !hangs || (kind === 'nmod' && !governorOf(tree, head, lexicon, 'noun'))) return [];
    token = head;
  }
  return [];
}
