import type { Token } from '../../src/ontology/index.ts';
import type { Lexicon } from './lexicon/read-lexicon.ts';
import { caseOf, childrenBy, type SentenceTree } from './sentence-tree.ts';

/** A noun, and what it is a measure of: "25,000 *tons* of *aid*", "a *series* of *bombs*", "*part* of a *stronghold*". */
export function contentsOf(tree: SentenceTree, noun: Token, lexicon: Lexicon): readonly Token[] {
  if (!lexicon.themes.get(noun.lemma.toLowerCase())?.includes('measure')) return [noun];
  const measured = childrenBy(tree, noun.index, 'nmod').filter((child) => caseOf(tree, child.index) === 'of');
  return [noun, ...measured];
}
