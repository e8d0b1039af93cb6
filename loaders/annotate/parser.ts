import { PARSE_FEATURES, parseFeatures } from './parse-features.ts';
import {
  HEADS,
  initialState,
  isFinal,
  isPossible,
  LABELS,
  LEFT,
  labelOf,
  makeMove,
  moveOf,
  type ParseState,
  RIGHT,
  SHIFT,
} from './parse-state.ts';
import { type SparseWeights, scoreSparse } from './sparse-weights.ts';
import type { WordFacts } from './word-facts.ts';

export interface ParserModel {
  /** Relations, `root` at the head of the list. */
  readonly labels: readonly string[];
  readonly weights: SparseWeights;
}

/** A tree over a sentence's words: the head of each (−1 for the root) and the number of its relation. */
export interface Tree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

const features = new Int32Array(PARSE_FEATURES);
const scores = new Int32Array(256);

/** Builds the tree of a sentence from left to right, always making the move that scores best. */
export function parseWords({ labels, weights }: ParserModel, facts: WordFacts, tags: Int32Array): Tree {
  const state = initialState(facts.length);
  while (!isFinal(state)) {
    scoreSparse(weights, features, parseFeatures(facts, tags, state, features), scores);
    const action = bestAction(state, scores, labels.length);
    makeMove(state, moveOf(action), labelOf(action));
  }
  return treeOf(state);
}

/** The possible action with the highest score. */
export function bestAction(
  state: ParseState,
  scores: { readonly [action: number]: number },
  labels: number,
): number {
  const left = isPossible(state, LEFT);
  if (state.next === state.size - 2) {
    if (left) return 1;
  }
  const right = isPossible(state, RIGHT);
  let best = isPossible(state, SHIFT) ? 0 : left ? 3 : 4;
  for (let label = 1; label < labels; label++) {
    const action = label * 2 + 1;
    if (left && (scores[action] as number) > (scores[best] as number)) best = action;
    if (right && (scores[action + 1] as number) > (scores[best] as number)) best = action + 1;
  }
  return best;
}

/** The finished tree of a state. */
export function treeOf({ size, links }: ParseState): Tree {
  const heads = links.slice(HEADS * size, HEADS * size + size - 2);
  const labels = links.slice(LABELS * size, LABELS * size + size - 2);
  for (let at = 0; at < heads.length; at++) {
    if (heads[at] === size - 2) heads[at] = -1;
    labels[at] = (labels[at] as number) - 1;
  }
  return { heads, labels };
}
