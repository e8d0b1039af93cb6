import type { Mention, ResolvedArticle, Sentence, Token } from '../../src/ontology/index.ts';
import { repairTokens } from './repair-tokens.ts';
import { repairTree } from './repair-tree.ts';

/** A sentence's tree, made quick to walk, with the mentions hung on it. */
export interface SentenceTree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Children of each token, in the order of the text. */
  readonly children: readonly (readonly number[])[];
  /** The mention that each token heads. */
  readonly headed: readonly (Mention | undefined)[];
  readonly mentions: readonly Mention[];
}

/** Builds the walkable tree of each sentence of an article. */
export function growTrees(resolved: ResolvedArticle): readonly SentenceTree[] {
  const bySentence = group(resolved.mentions);
  return resolved.sentences.map((sentence) => growTree(sentence, bySentence.get(sentence.index) ?? []));
}

function group(mentions: readonly Mention[]): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = groups.get(mention.sentence);
    if (list) list.push(mention);
    else groups.set(mention.sentence, [mention]);
  }
  return groups;
}

function growTree(sentence: Sentence, mentions: readonly Mention[]): SentenceTree {
  const headed: (Mention | undefined)[] = new Array(sentence.tokens.length).fill(undefined);
  for (const mention of mentions) headed[mention.head] = mention;
  const tokens = repairTree(repairTokens(sentence.tokens, mentions), headed);
  const children: number[][] = tokens.map(() => []);
  for (const token of tokens) children[token.head]?.push(token.index);
  return { sentence, tokens, children, headed, mentions };
}

/** The relation without its subtype: `nsubj:pass` is an `nsubj`. */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(':');
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

/** Children of a token that hang on it by one of the relations; a relation without subtype covers all of its own. */
export function childrenBy(tree: SentenceTree, index: number, ...relations: readonly string[]): Token[] {
  const found: Token[] = [];
  for (const child of tree.children[index] ?? []) {
    const token = tree.tokens[child];
    if (token && (relations.includes(token.deprel) || relations.includes(relation(token)))) found.push(token);
  }
  return found;
}

/** Every token that hangs on another, in the order of the text. */
export function dependentsOf(tree: SentenceTree, index: number): Token[] {
  return (tree.children[index] ?? [])
    .map((child) => tree.tokens[child])
    .filter((child): child is Token => child !== undefined);
}

/** Whether a clause is an infinitive: "*to* meet". */
export function isInfinitive(tree: SentenceTree, clause: Token): boolean {
  return childrenBy(tree, clause.index, 'mark').some((mark) => mark.lemma === 'to');
}

/** The token's head, or undefined for the root. */
export function headOf(tree: SentenceTree, token: Token): Token | undefined {
  return tree.tokens[token.head];
}

/** The token and its conjuncts of the same nature: "*Tillerson* and *Kelly*". */
export function withConjuncts(tree: SentenceTree, token: Token): Token[] {
  const all = [token];
  for (const conjunct of childrenBy(tree, token.index, 'conj')) {
    if (isVerb(conjunct) === isVerb(token)) all.push(...withConjuncts(tree, conjunct));
  }
  const next = nextNamed(tree, token);
  if (next && !all.includes(next)) all.push(...withConjuncts(tree, next));
  return all;
}

/**
 * The name of the same kind that a list goes on with: "*Sandu*, Prime Minister *Gavrilita* and …". Parsers hang the
 * members of long lists anywhere; what stands between them is surer.
 */
function nextNamed(tree: SentenceTree, token: Token): Token | undefined {
  const mention = tree.headed[token.index];
  if (!mention) return undefined;
  let next = mention.last + 1;
  while (LIST_JOINTS.has(tree.tokens[next]?.text ?? '')) next += 1;
  if (next === mention.last + 1) return undefined;
  const after = tree.mentions.find((other) => other.first === next && other.last > mention.last);
  const head = after && tree.tokens[after.head];
  if (!after || !head || kindOf(after) !== kindOf(mention)) return undefined;
  if (relation(head) === 'conj') return head;
  return NOT_LISTED.has(head.deprel) || caseOf(tree, head.index) !== '' ? undefined : head;
}

/** "Today, the *United States* and Iraq signed …": the names of the list whose last is the subject. */
export function listedBefore(tree: SentenceTree, token: Token): Token[] {
  const mention = tree.headed[token.index];
  const joint = mention && tree.tokens[mention.first - 1];
  if (!mention || (joint?.lemma !== 'and' && joint?.text !== ',')) return [];
  let end = mention.first - 1;
  while (LIST_JOINTS.has(tree.tokens[end]?.text ?? '')) end -= 1;
  const before = tree.mentions.find((other) => other.last === end && kindOf(other) === kindOf(mention));
  const head = before && tree.tokens[before.head];
  const joins = tree.tokens.slice(end + 1, mention.first).some(({ lemma }) => lemma === 'and');
  if (!head || !joins || !BEFORE.has(relation(head)) || caseOf(tree, head.index) !== '') return [];
  return [...listedBefore(tree, head), head];
}

/** How parsers hang the first names of a list whose last they take for the subject. */
const BEFORE = new Set([
  'appos',
  'nsubj',
  'root',
  'dep',
  'vocative',
  'nmod',
  'list',
  'parataxis',
  'dislocated',
]);

const LIST_JOINTS = new Set([',', 'and', '&', 'or']);

/** Where a name stands that begins something of its own. */
const NOT_LISTED = new Set(['nsubj', 'nsubj:pass', 'nmod:poss', 'vocative']);

/** What a mention names by the first part of its id: `person`, `government`, … */
function kindOf({ entities: [first] }: Mention): string | undefined {
  return first?.slice(0, first.indexOf(':'));
}

/** The preposition that introduces a phrase, in lower case; "out of" and "because of" are one. Empty where none is. */
export function caseOf(tree: SentenceTree, index: number): string {
  const words: string[] = [];
  for (const marker of childrenBy(tree, index, 'case')) {
    if (marker.xpos === 'POS') continue;
    words.push(marker.text.toLowerCase());
    for (const fixed of childrenBy(tree, marker.index, 'fixed')) words.push(fixed.text.toLowerCase());
  }
  return words.join(' ');
}

/** Every token below `index`, itself included, in the order of the text. */
export function subtree(tree: SentenceTree, index: number): number[] {
  const found: number[] = [];
  const open = [index];
  while (open.length > 0) {
    const next = open.pop();
    if (next === undefined) break;
    found.push(next);
    open.push(...(tree.children[next] ?? []));
  }
  return found.sort((a, b) => a - b);
}

/** What a noun may be listed as, the fullest first: with a word before it ("hunger strike"), and alone. In lower case. */
export function namesOf(tree: SentenceTree, noun: Token): readonly string[] {
  const lemma = noun.lemma.toLowerCase();
  const modifiers = childrenBy(tree, noun.index, 'compound', 'amod').map((word) => word.lemma.toLowerCase());
  return [...modifiers.reverse().map((modifier) => `${modifier} ${lemma}`), lemma];
}

/** Whether a token is a verb in use, a participle or a gerund. */
export function isVerb(token: Token): boolean {
  return (
    token.upos === 'VERB' || (token.upos === 'AUX' && relation(token) !== 'aux' && relation(token) !== 'cop')
  );
}

/** Whether a token is a common noun or a name. */
export function isNoun(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN';
}
