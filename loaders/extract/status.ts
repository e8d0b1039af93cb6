import type { Status, Token } from '../../src/ontology/index.ts';
import { isPassive } from './clause.ts';
import type { Effect, Lexicon } from './lexicon/read-lexicon.ts';
import { childrenBy, headOf, isNoun, isVerb, relation, type SentenceTree } from './sentence-tree.ts';

/** How far an event word's event has come, and what that was told from. */
export interface Modality {
  readonly status: Status;
  /** Whether the word itself is negated: "did not agree". */
  readonly negated: boolean;
  /** Whether it is said of the future by will, would, shall or "going to". */
  readonly intended: boolean;
  /** Whether somebody is only reported to have said so. */
  readonly reported: boolean;
}

const FUTURE = new Set(['will', 'would', 'shall', "'ll", '’ll', 'wo', '’d', "'d"]);
const OPEN = new Set(['may', 'might', 'could', 'can', 'should', 'must', 'ca', 'ought']);
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor']);
const NO_ONE = new Set(['no', 'neither', 'nobody', 'none']);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest']);

/** Subordinate clauses that state what is so whatever their governor says. */
const FACTUAL_MARKS = new Set([
  'because',
  'since',
  'after',
  'although',
  'though',
  'while',
  'as',
  'when',
  'before',
]);

/** Reads the status of the event at a verb, noun or adjective from the words above and beside it. */
export function modalityOf(tree: SentenceTree, word: Token, lexicon: Lexicon): Modality {
  const own = ownEffects(tree, word, lexicon);
  const above = effectsAbove(tree, word, lexicon);
  const negated = own.includes('denied');
  const effects = [...own, ...above.effects];
  return {
    status: effects.reduce<Status>(overlay, 'occurred'),
    negated,
    intended: isVerb(word) && hasFuture(tree, word),
    reported: above.reported,
  };
}

/** Lays a governor's effect over what the words below have settled. */
function overlay(status: Status, effect: Effect): Status {
  switch (effect) {
    case 'denied':
      return status === 'denied' ? 'hypothetical' : 'denied';
    case 'cancelled':
      return 'cancelled';
    case 'planned':
      return status === 'occurred' ? 'planned' : status;
    case 'hypothetical':
      return status === 'occurred' || status === 'planned' ? 'hypothetical' : status;
    default:
      return status;
  }
}

function hasFuture(tree: SentenceTree, verb: Token): boolean {
  return childrenBy(tree, verb.index, 'aux').some((aux) => FUTURE.has(aux.text.toLowerCase()));
}

function ownEffects(tree: SentenceTree, word: Token, lexicon: Lexicon): Effect[] {
  const effects: Effect[] = [];
  for (const child of tree.children[word.index] ?? []) {
    const token = tree.tokens[child];
    if (!token) continue;
    const text = token.text.toLowerCase();
    const kind = relation(token);
    if (kind === 'aux' && FUTURE.has(text)) effects.push('planned');
    else if (kind === 'aux' && OPEN.has(text)) effects.push('hypothetical');
    else if (kind === 'advmod' && (NEGATIONS.has(text) || text === 'no longer')) effects.push('denied');
    else if (kind === 'det' && isNoun(word) && NO_ONE.has(text)) effects.push('denied');
    else if (kind === 'nsubj' && deniesAll(tree, token)) effects.push('denied');
    else if (kind === 'mark' && CONDITIONS.has(text)) effects.push('hypothetical');
    else if (kind === 'amod' && isNoun(word)) {
      const effect = lexicon.governors.adjective.get(token.lemma) ?? lexicon.governors.adjective.get(text);
      if (effect) effects.push(effect);
    }
  }
  if (isObligation(tree, word)) effects.push('planned');
  return effects;
}

function deniesAll(tree: SentenceTree, subject: Token): boolean {
  return (
    NO_ONE.has(subject.lemma.toLowerCase()) ||
    childrenBy(tree, subject.index, 'det').some((det) => NO_ONE.has(det.lemma.toLowerCase()))
  );
}

/** "is to meet", "was to top the agenda": set for a time to come. */
function isObligation(tree: SentenceTree, verb: Token): boolean {
  if (verb.xpos !== 'VB') return false;
  const to = childrenBy(tree, verb.index, 'mark').some((mark) => mark.lemma === 'to');
  return to && childrenBy(tree, verb.index, 'aux', 'cop').some((aux) => aux.lemma === 'be');
}

function effectsAbove(
  tree: SentenceTree,
  word: Token,
  lexicon: Lexicon,
): { effects: Effect[]; reported: boolean } {
  const effects: Effect[] = [];
  let token = word;
  let reported = false;
  for (let step = 0; step < 12; step++) {
    const head = headOf(tree, token);
    if (!head) break;
    const kind = relation(token);
    if (kind === 'conj') {
      // "will meet and discuss": the auxiliaries of the first verb serve the second.
      if (
        token.xpos === head.xpos &&
        isVerb(token) &&
        childrenBy(tree, token.index, 'nsubj', 'aux').length === 0
      ) {
        effects.push(...ownEffects(tree, head, lexicon));
      }
      token = head;
      continue;
    }
    if (token.deprel === 'acl:relcl') break;
    if (kind === 'advcl') {
      const marks = childrenBy(tree, token.index, 'mark', 'advmod').map((mark) => mark.lemma);
      if (marks.some((mark) => FACTUAL_MARKS.has(mark) || CONDITIONS.has(mark))) break;
    }
    const effect = effectOf(tree, token, head, lexicon);
    if (effect === 'report') reported = true;
    else if (effect) effects.push(effect);
    if (effect === 'report' && !isVerb(head)) break;
    if (kind === 'nsubj' && !isPassive(tree, head)) break;
    effects.push(...ownEffects(tree, head, lexicon));
    token = head;
  }
  return { effects, reported };
}

const GOVERNED = new Set([
  'xcomp',
  'ccomp',
  'obj',
  'obl',
  'nsubj',
  'acl',
  'nmod',
  'advcl',
  'parataxis',
  'csubj',
]);

function effectOf(tree: SentenceTree, token: Token, head: Token, lexicon: Lexicon): Effect | undefined {
  const kind = relation(token);
  if (!GOVERNED.has(kind)) return undefined;
  if (kind === 'obl' && !isNoun(token)) return undefined;
  const { verb, noun, adjective } = lexicon.governors;
  if (isVerb(head)) {
    if (kind === 'nsubj' && token.deprel !== 'nsubj:pass') return undefined;
    const effect = verb.get(head.lemma);
    if (kind === 'advcl') return effect === 'planned' && takesTo(tree, token) ? effect : undefined;
    if (kind === 'parataxis' && effect !== 'report') return undefined;
    if (effect === 'cancelled' && kind === 'ccomp') return undefined;
    // A noun under "announce" or "say" is a thing announced; only a clause is reported.
    if (kind === 'obj' && (effect === 'report' || head.lemma === 'be' || head.lemma === 'have'))
      return undefined;
    return effect;
  }
  if (isNoun(head))
    return kind === 'acl' || kind === 'nmod' || kind === 'ccomp' ? noun.get(head.lemma) : undefined;
  if (head.upos === 'ADJ') return kind === 'nsubj' ? undefined : adjective.get(head.lemma);
  return undefined;
}

function takesTo(tree: SentenceTree, clause: Token): boolean {
  return childrenBy(tree, clause.index, 'mark').some((mark) => mark.lemma === 'to');
}
