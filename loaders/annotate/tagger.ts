import { type SparseWeights, scoreSparse } from './sparse-weights.ts';
import { TAG_FEATURES, tagFeatures } from './tag-features.ts';
import type { WordFacts } from './word-facts.ts';

/** A universal part of speech with the Penn Treebank tag that it goes with here. */
export interface Tag {
  readonly upos: string;
  readonly xpos: string;
}

export interface TaggerModel {
  /** What the classes stand for. */
  readonly tags: readonly Tag[];
  readonly weights: SparseWeights;
}

const features = new Int32Array(TAG_FEATURES);
const scores = new Int32Array(256);

/**
 * Tags a sentence from left to right, both parts of speech at once. The answer has two more entries
 * than the sentence has words, as word facts have; they hold `tags.length` and `tags.length + 1`.
 */
export function tagWords({ tags, weights }: TaggerModel, facts: WordFacts): Int32Array {
  const found = new Int32Array(facts.length + 2);
  found[facts.length] = tags.length;
  found[facts.length + 1] = tags.length + 1;
  for (let at = 0; at < facts.length; at++) {
    scoreSparse(weights, features, tagFeatures(facts, found, at, features), scores);
    let best = 0;
    for (let tag = 1; tag < tags.length; tag++)
      if ((scores[tag] as number) > (scores[best] as number)) best = tag;
    found[at] = best;
  }
  return found;
}
