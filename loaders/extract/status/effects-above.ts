import type { Token } from '../../../src/ontology/index.ts';
import { isPassive } from '../clause.ts';
import type { Effect, Lexicon } from '../lexicon/read-lexicon.ts';
import {
  caseOf,
  childrenBy,
  headOf,
  isInfinitive,
  isNoun,
  isVerb,
  relation,
  type SentenceTree,
} from '../sentence-tree.ts';
import { governorOf, isPastPerfect } from './governor.ts';
import { ownEffects } from './own-effects.ts';

/** What the words above an event's word make of it, the innermost first. */
export interface Above {
  readonly effects: readonly Effect[];
  /** Whether somebody is only reported to have said so. */
  readonly reported: boolean;
  /** Whether nothing on the way up cuts the event off from the main clause. */
  readonly inMainClause: boolean;
}

/** Subordinate clauses that state what is so whatever their governor says. */
const FACTUAL_MARKS = new Set([
  ...['because', 'since', 'after', 'although', 'though', 'while', 'as', 'when', 'before', 'once', 'until'],
  ...['for', 'by', 'despite', 'upon', 'on', 'besides', 'following', 'amid', 'during'],
]);

/** Prepositions that a verb of its own accord asks for; a noun behind another is only nearby. */
const GOVERNED_CASES = new Set(['', 'for', 'of', 'to', 'on', 'with', 'from', 'in', 'at', 'about', 'against']);

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

/** Climbs from an event's word to the main clause and gathers what each governor on the way says of it. */
export function effectsAbove(tree: SentenceTree, word: Token, lexicon: Lexicon): Above {
  const effects: Effect[] = [];
  let reported = false;
  let token = word;
  for (let step = 0; step < 12; step++) {
    const head = headOf(tree, token);
    if (!head) return { effects, reported, inMainClause: true };
    if (relation(token) === 'conj') {
      if (sharesAuxiliaries(tree, token, head)) effects.push(...ownEffects(tree, head, lexicon));
      token = head;
      continue;
    }
    if (standsApart(tree, token, head, lexicon)) break;
    const governed = governing(tree, token, head, lexicon);
    if (governed.includes('report')) {
      reported = true;
      if (!isVerb(head)) break;
    }
    effects.push(...governed.filter((effect) => effect !== 'report'));
    const own = ownEffects(tree, head, lexicon, plannedObject(tree, token, head, lexicon) ?? token);
    // "Did not come, accusing Iran": a participle beside a denied verb is not denied with it.
    effects.push(...(isAside(tree, token) ? own.filter((effect) => effect !== 'denied') : own));
    token = head;
  }
  return { effects, reported, inMainClause: false };
}

/** "Will meet and discuss": the auxiliaries of the first verb serve the second. */
function sharesAuxiliaries(tree: SentenceTree, token: Token, head: Token): boolean {
  return (
    isVerb(head) &&
    !isNoun(token) &&
    (!isVerb(token) || token.xpos === head.xpos) &&
    childrenBy(tree, token.index, 'nsubj', 'aux', 'cop').length === 0
  );
}

/** Whether what stands above a word has no say in whether its event happened. */
function standsApart(tree: SentenceTree, token: Token, head: Token, lexicon: Lexicon): boolean {
  const kind = relation(token);
  if (token.deprel === 'acl:relcl' || kind === 'appos') return true;
  if (kind === 'advcl') {
    const marks = childrenBy(tree, token.index, 'mark', 'advmod').map((mark) => mark.text.toLowerCase());
    return marks.some(
      (mark) => FACTUAL_MARKS.has(mark) || lexicon.governors.mark.get(mark) === 'hypothetical',
    );
  }
  if (kind === 'obl' && isNoun(token) && !GOVERNED_CASES.has(caseOf(tree, token.index))) return true;
  if (kind === 'nsubj' && token.deprel !== 'nsubj:pass' && !isPassive(tree, head))
    return !(isNoun(token) && carriesOn(tree, head, lexicon));
  return false;
}

/** Whether a verb or predicate only says that its subject goes on, or how likely it is. */
function carriesOn(tree: SentenceTree, head: Token, lexicon: Lexicon): boolean {
  if (head.upos === 'ADJ') return true;
  return isVerb(head) && governorOf(tree, head, lexicon, 'subject') !== undefined;
}

function isAside(tree: SentenceTree, token: Token): boolean {
  return (
    relation(token) === 'advcl' && token.xpos === 'VBG' && childrenBy(tree, token.index, 'mark').length === 0
  );
}

/** What a head does to the event that hangs on it, the innermost first. */
function governing(tree: SentenceTree, token: Token, head: Token, lexicon: Lexicon): Effect[] {
  const kind = relation(token);
  if (!GOVERNED.has(kind) || (kind === 'obl' && !isNoun(token))) return [];
  if (isVerb(head)) return governedByVerb(tree, token, head, lexicon);
  const place = isNoun(head) ? 'noun' : 'adjective';
  if (isNoun(head) && !['acl', 'nmod', 'ccomp', 'advcl', 'xcomp'].includes(kind)) return [];
  if (kind === 'nsubj' && head.upos !== 'ADJ') return [];
  const effect = settled(tree, head, governorOf(tree, head, lexicon, place));
  // "All measures possible to defend them": only what is said of an event makes it uncertain.
  const attribute = place === 'adjective' && childrenBy(tree, head.index, 'cop').length === 0;
  return attribute ? effect.filter((each) => each !== 'hypothetical') : effect;
}

function governedByVerb(tree: SentenceTree, token: Token, head: Token, lexicon: Lexicon): Effect[] {
  const kind = relation(token);
  if (kind === 'nsubj' && token.deprel !== 'nsubj:pass' && !isPassive(tree, head)) {
    return settled(tree, head, governorOf(tree, head, lexicon, 'subject'));
  }
  if (isNoun(token)) {
    const effect = governorOf(tree, head, lexicon, 'object', 'verb');
    // A thing announced or had is no plan for that; only a clause is reported.
    if (effect === 'report' || head.lemma === 'be' || head.lemma === 'have') return [];
    return settled(tree, head, effect);
  }
  if (kind === 'parataxis') return governorOf(tree, head, lexicon, 'verb') === 'report' ? ['report'] : [];
  if (kind === 'ccomp' && isFiniteClause(tree, token)) {
    const effect = governorOf(tree, head, lexicon, 'clause', 'verb');
    return effect === 'cancelled' ? [] : settled(tree, head, effect);
  }
  if (hasYet(tree, head)) return ['denied'];
  if (head.lemma === 'go' && head.xpos === 'VBG' && isInfinitive(tree, token)) return ['planned'];
  const object = plannedObject(tree, token, head, lexicon);
  if (object) {
    const planned = settled(tree, object, governorOf(tree, object, lexicon, 'noun'));
    return [...planned, ...ownEffects(tree, object, lexicon), ...governedByVerb(tree, object, head, lexicon)];
  }
  const effect = settled(tree, head, governorOf(tree, head, lexicon, 'verb'));
  if (kind !== 'advcl') return effect;
  if (isInfinitive(tree, token)) return effect.includes('occurred') ? effect : ['planned', ...effect];
  return childrenBy(tree, token.index, 'mark').length > 0 ? effect : [];
}

/** "Scrapped *plans* to meet": the infinitive that the parser hung on the verb belongs to the verb's object. */
function plannedObject(tree: SentenceTree, token: Token, head: Token, lexicon: Lexicon): Token | undefined {
  if (!isVerb(head) || !isVerb(token) || !isInfinitive(tree, token)) return undefined;
  const object = childrenBy(tree, head.index, 'obj').find((child) => child.index < token.index);
  return object && isNoun(object) && governorOf(tree, object, lexicon, 'noun') ? object : undefined;
}

/** "Has yet to sign". */
function hasYet(tree: SentenceTree, head: Token): boolean {
  return (
    ['have', 'be', 'remain'].includes(head.lemma) &&
    childrenBy(tree, head.index, 'advmod').some((child) => child.lemma === 'yet')
  );
}

function isFiniteClause(tree: SentenceTree, token: Token): boolean {
  return (
    childrenBy(tree, token.index, 'nsubj', 'csubj', 'expl').length > 0 ||
    childrenBy(tree, token.index, 'mark').some((mark) => mark.lemma !== 'to')
  );
}

/** What was hoped for until then did not come: "had planned to visit". */
function settled(tree: SentenceTree, head: Token, effect: Effect | undefined): Effect[] {
  if (effect === undefined) return [];
  if (effect !== 'hoped') return [effect];
  return [isPastPerfect(tree, head) ? 'cancelled' : 'planned'];
}
