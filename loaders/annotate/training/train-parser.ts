import { PARSE_FEATURES, parseFeatures } from '../parse-features.ts';
import {
  actionOf,
  initialState,
  isFinal,
  isPossible,
  LEFT,
  labelOf,
  type Move,
  makeMove,
  moveOf,
  type ParseState,
  RIGHT,
  SHIFT,
} from '../parse-state.ts';
import { bestAction } from '../parser.ts';
import type { WeightRow } from '../sparse-weights.ts';
import type { TreebankSentence } from './conllu.ts';
import { countFeatures, type FeatureCounts, featureCounts, keepFrequent } from './feature-counts.ts';
import { moveCost } from './oracle.ts';
import { seededRandom, shuffled } from './random.ts';
import type { TrainingOptions, TrainingSentence } from './train-tagger.ts';
import { adjust, averagedRows, scoreTrainable, trainableWeights } from './trainable-weights.ts';

/** A sentence with the tags that the parser is to expect in use: predicted, not gold. */
export interface TaggedSentence extends TrainingSentence {
  readonly tags: Int32Array;
}

/** How often the parser follows its own move, right or wrong, after the first epoch. */
const EXPLORATION = 0.9;
const MOVES: readonly Move[] = [SHIFT, LEFT, RIGHT];

/** All relations of a treebank, `root` first and then by name. */
export function labelSet(sentences: readonly TreebankSentence[]): readonly string[] {
  const labels = new Set(sentences.flatMap(({ deprels }) => deprels));
  labels.delete('root');
  return ['root', ...[...labels].sort()];
}

/** Learns the parser's weights: averaged perceptron, dynamic oracle with exploration. */
export function trainParser(
  sentences: readonly TaggedSentence[],
  labels: readonly string[],
  { epochs, seed, rarestFeature, smallestWeight }: TrainingOptions,
): readonly WeightRow[] {
  const numbers = new Map(labels.map((label, at) => [label, at]));
  const model = trainableWeights(labels.length * 2 + 1);
  const features = new Int32Array(PARSE_FEATURES);
  const scores = new Float64Array(model.classCount);
  const random = seededRandom(seed);
  const counts = countOracleFeatures(sentences, numbers);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { gold, facts, tags } of shuffled(sentences, random)) {
      const { heads, wanted } = goldTree(gold, numbers);
      const state = initialState(facts.length);
      while (!isFinal(state)) {
        model.step++;
        const seen = parseFeatures(facts, tags, state, features);
        const count = keepFrequent(counts, features, seen, rarestFeature);
        scoreTrainable(model, features, count, scores);
        const guess = bestAction(state, scores, labels.length);
        const right = bestRightAction(state, scores, heads, wanted, labels.length);
        if (right !== guess && !isRight(state, guess, right, heads, wanted)) {
          adjust(model, features, count, right, 1);
          adjust(model, features, count, guess, -1);
        }
        const taken = epoch > 0 && random() < EXPLORATION ? guess : right;
        makeMove(state, moveOf(taken), labelOf(taken));
      }
    }
  return averagedRows(model, smallestWeight);
}

/** Heads with the root as the entry behind the last word, and the numbers of the relations. */
function goldTree(gold: TreebankSentence, numbers: ReadonlyMap<string, number>) {
  return {
    heads: Int32Array.from(gold.heads, (head) => (head === -1 ? gold.heads.length : head)),
    wanted: Int32Array.from(gold.deprels, (label) => numbers.get(label) ?? 0),
  };
}

/** Counts the features of the states on the way to the gold trees. */
function countOracleFeatures(
  sentences: readonly TaggedSentence[],
  numbers: ReadonlyMap<string, number>,
): FeatureCounts {
  const counts = featureCounts();
  const features = new Int32Array(PARSE_FEATURES);
  const scores = new Float64Array(numbers.size * 2 + 1);
  for (const { gold, facts, tags } of sentences) {
    const { heads, wanted } = goldTree(gold, numbers);
    const state = initialState(facts.length);
    while (!isFinal(state)) {
      countFeatures(counts, features, parseFeatures(facts, tags, state, features));
      const action = bestRightAction(state, scores, heads, wanted, numbers.size);
      makeMove(state, moveOf(action), labelOf(action));
    }
  }
  return counts;
}

/** The highest scoring of the actions that lose the fewest gold arcs. */
function bestRightAction(
  state: ParseState,
  scores: Float64Array,
  heads: Int32Array,
  wanted: Int32Array,
  labels: number,
): number {
  let least = Number.POSITIVE_INFINITY;
  let best = -1;
  for (const move of MOVES) {
    if (!isPossible(state, move)) continue;
    const cost = moveCost(state, move, heads);
    if (cost > least) continue;
    const action = rightLabelled(state, move, scores, heads, wanted, labels);
    if (cost < least || (scores[action] as number) > (scores[best] as number)) best = action;
    least = cost;
  }
  return best;
}

/** The action of a move: with the gold label if the arc is gold, else with the best scoring one. */
function rightLabelled(
  state: ParseState,
  move: Move,
  scores: Float64Array,
  heads: Int32Array,
  wanted: Int32Array,
  labels: number,
): number {
  if (move === SHIFT) return 0;
  const { links, depth, next, size } = state;
  const child = links[depth - 1] as number;
  const head = move === LEFT ? next : (links[depth - 2] as number);
  if (head === size - 2) return actionOf(move, 0);
  if (heads[child] === head) return actionOf(move, wanted[child] as number);
  let best = actionOf(move, 1);
  for (let label = 2; label < labels; label++) {
    const action = actionOf(move, label);
    if ((scores[action] as number) > (scores[best] as number)) best = action;
  }
  return best;
}

/** Whether a guess costs nothing more than the best right action. */
function isRight(
  state: ParseState,
  guess: number,
  right: number,
  heads: Int32Array,
  wanted: Int32Array,
): boolean {
  const move = moveOf(guess);
  if (moveCost(state, move, heads) > moveCost(state, moveOf(right), heads)) return false;
  if (move === SHIFT) return true;
  const child = state.links[state.depth - 1] as number;
  const head = move === LEFT ? state.next : (state.links[state.depth - 2] as number);
  return heads[child] !== head || wanted[child] === labelOf(guess);
}
