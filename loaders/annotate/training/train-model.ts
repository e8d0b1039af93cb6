import { gzipSync } from 'node:zlib';
import { writeLemmaTable } from '../lemmatizer.ts';
import { packModel } from '../model-file.ts';
import { sparseWeightsOf } from '../sparse-weights.ts';
import { type Tag, tagWords } from '../tagger.ts';
import { readWordClasses } from '../word-classes.ts';
import { wordFacts } from '../word-facts.ts';
import type { TreebankSentence } from './conllu.ts';
import { taughtLemmas } from './inflect.ts';
import { learnLemmas, verbsOf } from './learn-lemmas.ts';
import { labelSet, type TaggedSentence, trainParser } from './train-parser.ts';
import { type TrainingOptions, type TrainingSentence, tagSet, trainTagger } from './train-tagger.ts';

type Epochs = Omit<TrainingOptions, 'seed'>;

export interface ModelOptions {
  readonly seed: number;
  readonly tagger: Epochs;
  readonly parser: Epochs;
  /** Tag pairs that are rarer are not learnt. */
  readonly rarestTag: number;
}

/** What `npm run train` uses. */
export const MODEL_OPTIONS: ModelOptions = {
  seed: 1,
  tagger: { epochs: 5, rarestFeature: 2, smallestWeight: 8 },
  parser: { epochs: 6, rarestFeature: 5, smallestWeight: 24 },
  rarestTag: 3,
};

/** The files of a model, by name. */
export type ModelFiles = Readonly<Record<'tagger.bin.gz' | 'parser.bin.gz' | 'lemmas.tsv.gz', Buffer>>;

/** In how many parts the treebank is cut so that each is tagged by a tagger that has not seen it. */
const FOLDS = 5;

/**
 * Learns tagger, parser and lemmas from a treebank; `tell` hears how it goes. The same sentences and options
 * give the same files.
 */
export function trainModel(
  sentences: readonly TreebankSentence[],
  { seed, tagger, parser, rarestTag }: ModelOptions,
  tell: (news: string) => void,
): ModelFiles {
  const classes = readWordClasses();
  const known = sentences.map((gold) => ({ gold, facts: wordFacts(gold.forms, classes) }));
  const tags = tagSet(sentences, rarestTag);
  tell(`tagger: ${known.length} sentences, ${tags.length} tags`);
  const tagRows = trainTagger(known, tags, { ...tagger, seed });
  tell('tags for the parser');
  const tagged = jackknife(known, tags, { ...tagger, seed: seed + 1 });
  const labels = labelSet(sentences);
  tell(`parser: ${labels.length} relations`);
  const parseRows = trainParser(tagged, labels, { ...parser, seed });
  tell('lemmas');
  return {
    'tagger.bin.gz': packModel({
      names: tags.map(({ upos, xpos }) => `${upos} ${xpos}`),
      classCount: tags.length,
      rows: tagRows,
    }),
    'parser.bin.gz': packModel({ names: labels, classCount: labels.length * 2 + 1, rows: parseRows }),
    'lemmas.tsv.gz': gzipSync(writeLemmaTable(learnLemmas(sentences, taughtLemmas(verbsOf(sentences)))), {
      level: 9,
    }),
  };
}

function jackknife(
  sentences: readonly TrainingSentence[],
  tags: readonly Tag[],
  options: TrainingOptions,
): readonly TaggedSentence[] {
  const tagged: TaggedSentence[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = sentences.filter((_, at) => at % FOLDS !== fold);
    const weights = sparseWeightsOf(tags.length, trainTagger(others, tags, options));
    for (const [at, sentence] of sentences.entries())
      if (at % FOLDS === fold)
        tagged.push({ ...sentence, tags: tagWords({ tags, weights }, sentence.facts) });
  }
  return tagged;
}
