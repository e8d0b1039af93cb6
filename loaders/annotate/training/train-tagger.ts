import type { WeightRow } from '../sparse-weights.ts';
import { TAG_FEATURES, tagFeatures } from '../tag-features.ts';
import type { Tag } from '../tagger.ts';
import { noEntry, rootEntry, type WordFacts } from '../word-facts.ts';
import type { TreebankSentence } from './conllu.ts';
import { countFeatures, type FeatureCounts, featureCounts, keepFrequent } from './feature-counts.ts';
import { seededRandom, shuffled } from './random.ts';
import { adjust, averagedRows, scoreTrainable, trainableWeights } from './trainable-weights.ts';

/** A sentence of a treebank with the hashes of its words. */
export interface TrainingSentence {
  readonly gold: TreebankSentence;
  readonly facts: WordFacts;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly seed: number;
  /** Features that are seen less often in the treebank are not learnt. */
  readonly rarestFeature: number;
  /** Weight bytes smaller than this are left out of the model. */
  readonly smallestWeight: number;
}

/** All pairs of tags that occur at least `atLeast` times, the most frequent first. */
export function tagSet(sentences: readonly TreebankSentence[], atLeast: number): readonly Tag[] {
  const counts = new Map<string, number>();
  for (const { upos, xpos } of sentences)
    for (const [at, universal] of upos.entries()) {
      const key = `${universal}\t${xpos[at]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return [...counts]
    .filter(([, count]) => count >= atLeast)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([key]) => {
      const [upos = '', xpos = ''] = key.split('\t');
      return { upos, xpos };
    });
}

/** Learns the tagger's weights with an averaged perceptron. Words with tags outside `tags` teach nothing. */
export function trainTagger(
  sentences: readonly TrainingSentence[],
  tags: readonly Tag[],
  { epochs, seed, rarestFeature, smallestWeight }: TrainingOptions,
): readonly WeightRow[] {
  const numbers = new Map(tags.map(({ upos, xpos }, at) => [`${upos}\t${xpos}`, at]));
  const model = trainableWeights(tags.length);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(tags.length);
  const random = seededRandom(seed);
  const counts = countGoldFeatures(sentences, tags, numbers);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { gold, facts } of shuffled(sentences, random)) {
      const found = noTags(facts, tags);
      for (let at = 0; at < facts.length; at++) {
        model.step++;
        const seen = tagFeatures(facts, found, at, features);
        const count = keepFrequent(counts, features, seen, rarestFeature);
        scoreTrainable(model, features, count, scores);
        let best = 0;
        for (let tag = 1; tag < tags.length; tag++)
          if ((scores[tag] as number) > (scores[best] as number)) best = tag;
        found[at] = best;
        const right = numbers.get(`${gold.upos[at]}\t${gold.xpos[at]}`);
        if (right === undefined || right === best) continue;
        adjust(model, features, count, right, 1);
        adjust(model, features, count, best, -1);
      }
    }
  return averagedRows(model, smallestWeight);
}

/** Counts the features of all words among right tags. */
function countGoldFeatures(
  sentences: readonly TrainingSentence[],
  tags: readonly Tag[],
  numbers: ReadonlyMap<string, number>,
): FeatureCounts {
  const counts = featureCounts();
  const features = new Int32Array(TAG_FEATURES);
  for (const { gold, facts } of sentences) {
    const found = noTags(facts, tags);
    for (let at = 0; at < facts.length; at++) {
      countFeatures(counts, features, tagFeatures(facts, found, at, features));
      found[at] = numbers.get(`${gold.upos[at]}\t${gold.xpos[at]}`) ?? 0;
    }
  }
  return counts;
}

function noTags(facts: WordFacts, tags: readonly Tag[]): Int32Array {
  const found = new Int32Array(facts.length + 2);
  found[rootEntry(facts)] = tags.length;
  found[noEntry(facts)] = tags.length + 1;
  return found;
}
