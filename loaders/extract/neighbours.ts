import type { Mention, Token } from '../../src/ontology/index.ts';
import { isPassive } from './clause.ts';
import {
  caseOf,
  childrenBy,
  isNoun,
  isVerb,
  relation,
  type SentenceTree,
  withConjuncts,
} from './sentence-tree.ts';

const FINITE = new Set(['VBD', 'VBZ', 'VBP']);

/** Words that may stand between a subject and its verb. */
const BETWEEN =
  /^(?:has|have|had|will|would|is|are|was|were|also|today|yesterday|again|formally|officially|reportedly|not|n't|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/**
 * The name right before a finite verb that the tree gives no subject, where nothing else can be meant: parsers take
 * "Germany sent …" for one noun phrase. Empty where the name stands behind a preposition or the verb has a subject.
 */
export function subjectBefore(tree: SentenceTree, verb: Token): Token[] {
  const auxiliaries = childrenBy(tree, verb.index, 'aux');
  if (isPassive(tree, verb) || !(FINITE.has(verb.xpos) || auxiliaries.length > 0)) return [];
  if (childrenBy(tree, verb.index, 'nsubj', 'csubj', 'expl').length > 0) return [];
  if (['conj', 'xcomp'].includes(relation(verb))) return [];
  let index = verb.index - 1;
  while (index >= 0 && BETWEEN.test(tree.tokens[index]?.text ?? '')) index -= 1;
  const mention = tree.mentions.find((each) => each.last === index) ?? beforeApposition(tree, index);
  return mention && isFree(tree, mention) ? headToken(tree, mention) : [];
}

/** "*Crowe*, chairman of the Joint Chiefs of Staff, conferred …": the name before what stands between commas. */
function beforeApposition(tree: SentenceTree, comma: number): Mention | undefined {
  if (tree.tokens[comma]?.text !== ',') return undefined;
  return tree.mentions.find(
    (mention) =>
      mention.last < comma - 1 &&
      tree.tokens[mention.last + 1]?.text === ',' &&
      tree.tokens.slice(mention.last + 1, comma).every((token) => !FINITE.has(token.xpos)),
  );
}

/** The name right behind a verb in the active that the tree gives no object: "criticized *Iran*". */
export function objectBehind(tree: SentenceTree, verb: Token): Token[] {
  if (isPassive(tree, verb)) return [];
  const mention = tree.mentions.find(
    (each) => each.first === verb.index + 1 && (tree.tokens[each.first]?.index ?? -1) > verb.index,
  );
  if (!mention) return [];
  const head = tree.tokens[mention.head];
  // A name that is the subject of a clause of its own is no object.
  return head && relation(head) !== 'nsubj' ? [head] : [];
}

/**
 * The name that a preposition right behind the verb, or behind its object, introduces: "met *with* Premier Li". Parsers
 * sometimes take the preposition for an adverb and hang the name on it.
 */
export function nameBehind(tree: SentenceTree, verb: Token, preposition: string): Token[] {
  const marker = tree.tokens[verb.index + 1];
  if (marker?.text.toLowerCase() !== preposition || relation(marker) === 'case') return [];
  const mention = tree.mentions.find((each) => each.first === marker.index + 1);
  return mention ? headToken(tree, mention) : [];
}

/** A phrase that the parser hung elsewhere than on the word it belongs to: behind the word, no verb between. */
export function farBehind(tree: SentenceTree, word: Token, preposition: string): readonly Token[] {
  for (const token of tree.tokens.slice(word.index + 1)) {
    if (isVerb(token) || token.text === ';' || token.text === '.') return [];
    if ((isNoun(token) || token.upos === 'PRON') && caseOf(tree, token.index) === preposition) {
      return withConjuncts(tree, token);
    }
  }
  return [];
}

function isFree(tree: SentenceTree, mention: Mention): boolean {
  const head = tree.tokens[mention.head];
  if (!head || relation(head) === 'nsubj' || relation(head) === 'obj') return false;
  return caseOf(tree, head.index) === '' && tree.tokens[mention.first - 1]?.upos !== 'ADP';
}

function headToken(tree: SentenceTree, mention: Mention): Token[] {
  const head = tree.tokens[mention.head];
  return head ? [head] : [];
}
