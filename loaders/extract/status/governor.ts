import type { Token } from '../../../src/ontology/index.ts';
import { lookUp } from '../lexicon/find-verb.ts';
import type { Effect, GoverningPlace, Lexicon } from '../lexicon/read-lexicon.ts';
import { childrenBy, type SentenceTree } from '../sentence-tree.ts';

/**
 * What a word does to the event under it, by the first of the places that knows the word. "Call off" is looked for
 * before "call".
 */
export function governorOf(
  tree: SentenceTree,
  word: Token,
  lexicon: Lexicon,
  ...places: readonly GoverningPlace[]
): Effect | undefined {
  const seconds = childrenBy(tree, word.index, 'compound:prt', 'advmod', 'obj')
    .filter((child) => child.index > word.index)
    .map((child) => child.text.toLowerCase());
  for (const place of places) {
    for (const second of seconds) {
      const phrasal = lookUp(lexicon.governors[place], word, ` ${second}`);
      if (phrasal) return phrasal;
    }
  }
  for (const place of places) {
    const words = lexicon.governors[place];
    const single = lookUp(words, word) ?? words.get(word.text.toLowerCase());
    if (single) return single;
  }
  return undefined;
}

/** Whether a verb stands in the past perfect: "had planned", "had been due". */
export function isPastPerfect(tree: SentenceTree, word: Token): boolean {
  return childrenBy(tree, word.index, 'aux').some((aux) =>
    ['had', "'d", '’d'].includes(aux.text.toLowerCase()),
  );
}
