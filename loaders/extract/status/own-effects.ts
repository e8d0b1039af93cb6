import type { Token } from '../../../src/ontology/index.ts';
import type { Effect, Lexicon } from '../lexicon/read-lexicon.ts';
import { caseOf, childrenBy, isNoun, relation, type SentenceTree } from '../sentence-tree.ts';
import { governorOf, isPastPerfect } from './governor.ts';

const FUTURE = new Set(['will', 'would', 'shall', "'ll", '’ll', 'wo', "'d", '’d']);
/** "Cannot attack" denies, "may not attack" leaves open: what the negation reaches differs. */
const ABLE = new Set(['can', 'could', 'ca']);
const OPEN = new Set(['may', 'might', 'should', 'must', 'ought', 'need', 'dare']);
const NO_ONE = new Set(['no', 'neither', 'nobody', 'none', 'nor']);
/** What stands before the infinitive: "is to visit", "is due to visit". */
const TO = new Set(['to', 'due']);
const HABITS = new Set([
  'often',
  'usually',
  'regularly',
  'always',
  'sometimes',
  'routinely',
  'every',
  'each',
]);

/**
 * The effects of the words that stand beside an event's word or a word above it, the innermost first.
 *
 * @param below the word that was climbed from: that it is none has been counted there
 */
export function ownEffects(tree: SentenceTree, word: Token, lexicon: Lexicon, below?: Token): Effect[] {
  const effects: Effect[] = [];
  const negated = isNegated(tree, word, lexicon, below);
  const modals = modalsOf(tree, word);
  if (modals.some((modal) => ABLE.has(modal))) effects.push('hypothetical');
  if (negated) effects.push('denied');
  if (modals.some((modal) => OPEN.has(modal))) effects.push('hypothetical');
  if (isCounterfactual(tree, word)) effects.push('hypothetical');
  else if (hasFuture(tree, word) && !isHabit(tree, word)) effects.push('planned');
  if (isObligation(tree, word)) effects.push(obligation(tree, word));
  if (isInverted(tree, word)) effects.push('hypothetical');
  effects.push(...modifiers(tree, word, lexicon), ...marks(tree, word, lexicon));
  return effects;
}

function modalsOf(tree: SentenceTree, word: Token): readonly string[] {
  return childrenBy(tree, word.index, 'aux').map((aux) => aux.text.toLowerCase());
}

/** Whether a verb is put into the future by will, would or shall, and not into what might have been. */
export function hasFuture(tree: SentenceTree, word: Token): boolean {
  return (
    modalsOf(tree, word).some(
      (modal) => FUTURE.has(modal) && !(modal.endsWith('d') && word.xpos === 'VBN'),
    ) && !isCounterfactual(tree, word)
  );
}

function hasPerfect(tree: SentenceTree, word: Token): boolean {
  return childrenBy(tree, word.index, 'aux').some((aux) => aux.text.toLowerCase() === 'have');
}

/** "Would have met", and "would attack" under a condition of its own. */
function isCounterfactual(tree: SentenceTree, word: Token): boolean {
  const modals = modalsOf(tree, word);
  if (!modals.includes('would')) return false;
  if (hasPerfect(tree, word)) return true;
  return (
    relation(word) === 'root' &&
    childrenBy(tree, word.index, 'advcl').some((clause) =>
      childrenBy(tree, clause.index, 'mark').some((mark) => mark.lemma === 'if'),
    )
  );
}

/** "Would meet every year" tells of a habit. */
function isHabit(tree: SentenceTree, word: Token): boolean {
  return (
    modalsOf(tree, word).includes('would') &&
    childrenBy(tree, word.index, 'advmod', 'obl').some(
      (child) =>
        HABITS.has(child.lemma) || childrenBy(tree, child.index, 'det').some((det) => HABITS.has(det.lemma)),
    )
  );
}

/** "Is to meet", "was to top the agenda", and in headlines "Merkel to meet Putin": set for a time to come. */
function isObligation(tree: SentenceTree, word: Token): boolean {
  if (!childrenBy(tree, word.index, 'mark').some((mark) => TO.has(mark.lemma))) return false;
  if (childrenBy(tree, word.index, 'aux', 'cop').some((aux) => aux.lemma === 'be'))
    return word.xpos === 'VB' || hasPerfect(tree, word);
  return relation(word) === 'root' && word.xpos === 'VB' && childrenBy(tree, word.index, 'nsubj').length > 0;
}

/** "Was to have met" did not; "is yet to meet" has not. */
function obligation(tree: SentenceTree, word: Token): Effect {
  if (hasPerfect(tree, word) || isPastPerfect(tree, word)) return 'cancelled';
  return childrenBy(tree, word.index, 'advmod').some((child) => child.lemma === 'yet') ? 'denied' : 'planned';
}

/** "Should Iraq attack, …", "had Iraq attacked, …": the auxiliary before the subject is a condition. */
function isInverted(tree: SentenceTree, word: Token): boolean {
  const first = childrenBy(tree, word.index, 'nsubj')[0];
  return (
    first !== undefined &&
    !tree.tokens.some((token) => token.text === '?') &&
    childrenBy(tree, word.index, 'aux', 'cop').some(
      (aux) => aux.index < first.index && ['should', 'had', 'were'].includes(aux.text.toLowerCase()),
    )
  );
}

/** Whether the word itself is denied: by "not" and its like, or by a party or thing of which there was none. */
export function isNegated(tree: SentenceTree, word: Token, lexicon: Lexicon, below?: Token): boolean {
  const beside = childrenBy(tree, word.index, 'advmod', 'cc', 'aux').filter(
    (child) => lexicon.governors.adverb.get(child.text.toLowerCase()) === 'denied' && !isOnly(tree, child),
  );
  if (beside.length > 0 || noLonger(tree, word)) return true;
  if (isNoun(word) && childrenBy(tree, word.index, 'det').some((det) => NO_ONE.has(det.lemma.toLowerCase())))
    return true;
  return childrenBy(tree, word.index, 'nsubj', 'obj').some((party) => party !== below && isNone(tree, party));
}

function isOnly(tree: SentenceTree, negation: Token): boolean {
  return ['only', 'just', 'merely', 'simply'].includes(
    tree.tokens[negation.index + 1]?.text.toLowerCase() ?? '',
  );
}

function noLonger(tree: SentenceTree, word: Token): boolean {
  return childrenBy(tree, word.index, 'advmod', 'nsubj').some(
    (child) =>
      child.text.toLowerCase() === 'longer' && tree.tokens[child.index - 1]?.text.toLowerCase() === 'no',
  );
}

function isNone(tree: SentenceTree, party: Token): boolean {
  return (
    NO_ONE.has(party.lemma.toLowerCase()) ||
    childrenBy(tree, party.index, 'det', 'cc').some((det) => NO_ONE.has(det.lemma.toLowerCase()))
  );
}

/** Adjectives before an event noun ("a planned summit") and adverbs beside any word ("allegedly attacked"). */
function modifiers(tree: SentenceTree, word: Token, lexicon: Lexicon): Effect[] {
  const adverbs = childrenBy(tree, word.index, 'advmod')
    .map((child) => lexicon.governors.adverb.get(child.text.toLowerCase()))
    .filter((effect) => effect === 'hypothetical');
  if (!isNoun(word)) return adverbs;
  const adjectives = childrenBy(tree, word.index, 'amod').map((child) =>
    governorOf(tree, child, lexicon, 'adjective'),
  );
  return [...adverbs, ...adjectives].filter((effect) => effect !== undefined);
}

/** Conjunctions before a clause and prepositions before a noun: "if …", "without …", "ahead of …". */
function marks(tree: SentenceTree, word: Token, lexicon: Lexicon): Effect[] {
  const words = childrenBy(tree, word.index, 'mark').map((mark) =>
    [mark, ...childrenBy(tree, mark.index, 'fixed')].map((part) => part.text.toLowerCase()).join(' '),
  );
  const effects = [...words, caseOf(tree, word.index)].map((mark) => lexicon.governors.mark.get(mark));
  // "Before it attacked" is a fact; "before meeting him" and "before a meeting" look ahead.
  const finite = word.xpos === 'VBD' || word.xpos === 'VBZ' || word.xpos === 'VBN';
  return effects
    .filter((effect) => effect !== undefined)
    .filter((effect) => !(finite && effect === 'planned'));
}
