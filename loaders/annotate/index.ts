// In: an article as it was read; to train the models anew, a treebank.
// Out: its sentences, with words, lemmas, parts of speech and dependency trees; model files.

export { type Annotator, createAnnotator } from './annotator.ts';
export {
  type Accuracy,
  MODEL_OPTIONS,
  type ModelFiles,
  type ModelOptions,
  measureAccuracy,
  readConllu,
  type TreebankSentence,
  trainModel,
} from './training/index.ts';
export { readParser, readTagger } from './tree-builder.ts';
