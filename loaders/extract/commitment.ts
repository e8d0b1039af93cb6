import { EDGE_TYPES, type EdgeType, PLOVER_TYPES, type Token } from '../../src/ontology/index.ts';
import type { VerbFrame } from './lexicon/frame.ts';
import { matchFrame } from './match-frame.ts';
import type { Scene } from './scene.ts';
import { childrenBy, isInfinitive, isVerb } from './sentence-tree.ts';

/** Verbs that bind their subject to an act, be it friendly or hostile. */
const BINDING = new Set(['vow', 'swear', 'promise', 'pledge', 'undertake', 'resolve', 'commit']);

const NEGATIONS = new Set(['not', 'never']);

/**
 * What a commitment comes to by what it is to: "vowed to support" is to agree; "agreed to impose sanctions" is to plan
 * sanctions, which then stand for themselves.
 *
 * @returns the frame that holds, or undefined where the act committed to is the event
 */
export function settleCommitment(scene: Scene, verb: Token, frame: VerbFrame): VerbFrame | undefined {
  if (frame.eventType !== 'AGREED_WITH' && frame.eventType !== 'THREATENED') return frame;
  const act = committedAct(scene, verb);
  if (act === undefined) return frame;
  const { plover } = EDGE_TYPES[act];
  const hostile = PLOVER_TYPES[plover] === 'material conflict' || plover === 'THREATEN';
  if (frame.eventType === 'AGREED_WITH') return hostile ? undefined : frame;
  return hostile || !BINDING.has(verb.lemma) ? frame : { ...frame, eventType: 'AGREED_WITH', mode: null };
}

function committedAct({ tree, lexicon }: Scene, verb: Token): EdgeType | undefined {
  const clause = childrenBy(tree, verb.index, 'xcomp', 'advcl').find(
    (child) => isVerb(child) && child.index > verb.index && isInfinitive(tree, child),
  );
  // Who promises not to attack promises something friendly, and the promise is the event.
  if (!clause || childrenBy(tree, clause.index, 'advmod').some((word) => NEGATIONS.has(word.lemma)))
    return undefined;
  return matchFrame(tree, clause, lexicon)?.frame.eventType;
}
