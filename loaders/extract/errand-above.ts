import type { Token } from '../../src/ontology/index.ts';
import { headOf, isInfinitive, isVerb, relation, type SentenceTree } from './sentence-tree.ts';

const ERRANDS = new Set(
  'send dispatch deploy fly travel go come arrive return visit head tour journey rush rally gather'.split(
    ' ',
  ),
);

/** The verb of motion that an infinitive says the purpose of: "*sent* monitors to Bosnia to investigate". */
export function errandAbove(tree: SentenceTree, verb: Token): Token | undefined {
  const head = headOf(tree, verb);
  const purpose = ['advcl', 'xcomp', 'acl'].includes(relation(verb)) && isInfinitive(tree, verb);
  if (!head || !purpose) return undefined;
  if (isVerb(head)) return ERRANDS.has(head.lemma) ? head : undefined;
  const above = headOf(tree, head);
  return above && ERRANDS.has(above.lemma) ? above : undefined;
}
