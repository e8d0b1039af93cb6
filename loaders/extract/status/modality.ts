import type { Status, Token } from '../../../src/ontology/index.ts';
import type { Effect, Lexicon } from '../lexicon/read-lexicon.ts';
import { childrenBy, isVerb, type SentenceTree } from '../sentence-tree.ts';
import { effectsAbove } from './effects-above.ts';
import { overlay } from './overlay.ts';
import { hasFuture, isNegated, ownEffects } from './own-effects.ts';

/** How far an event word's event has come, and what that was told from. */
export interface Modality {
  readonly status: Status;
  /** Whether it is denied of its own actor, by negation or by failing: "did not agree", "failed to agree". */
  readonly negated: boolean;
  /** Whether it is said of the future by will, would or shall. */
  readonly intended: boolean;
  /** Whether it lies, or would lie, ahead: "may meet on Friday" is not about the last Friday. */
  readonly ahead: boolean;
  /** Whether somebody is only reported to have said so. */
  readonly reported: boolean;
}

/** Reads the status of the event at a verb, noun or adjective from the words above and beside it. */
export function modalityOf(tree: SentenceTree, word: Token, lexicon: Lexicon): Modality {
  const above = effectsAbove(tree, word, lexicon);
  const asked: readonly Effect[] = above.inMainClause && isQuestion(tree) ? ['hypothetical'] : [];
  const effects = [...ownEffects(tree, word, lexicon), ...above.effects, ...asked];
  const status = effects.reduce<Status>(overlay, 'occurred');
  return {
    status,
    negated: isNegated(tree, word, lexicon) || above.effects[0] === 'failed',
    intended: isVerb(word) && hasFuture(tree, word),
    ahead: status === 'planned' || (status !== 'occurred' && isAhead(tree, word, effects)),
    reported: above.reported,
  };
}

/** What is denied, open or cancelled was to come where it was planned, or stands as a bare form: "may meet". */
function isAhead(tree: SentenceTree, word: Token, effects: readonly Effect[]): boolean {
  if (effects.includes('planned')) return true;
  const auxiliaries = childrenBy(tree, word.index, 'aux').map((aux) => aux.lemma.toLowerCase());
  return word.xpos === 'VB' && !auxiliaries.includes('have') && !auxiliaries.includes('do');
}

/** Whether a sentence asks if something is so; who asks why it happened takes it for a fact. */
function isQuestion(tree: SentenceTree): boolean {
  return (
    tree.tokens.slice(-3).some((token) => token.text === '?') &&
    !tree.tokens.some((token) => token.xpos === 'WRB' || token.xpos === 'WP')
  );
}
