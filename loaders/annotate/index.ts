// In: an article as it was read; perhaps the address of a server that reads grammar in our place; to train the models anew, a treebank.
// Out: its sentences, with words, lemmas, parts of speech and dependency trees; model files.

export { type Annotator, createAnnotator } from './annotator.ts';
export { openCorenlpAnnotator, type RemoteAnnotator } from './corenlp/corenlp-annotator.ts';
export { createLemmatizer } from './lemmatizer.ts';
export {
  type Accuracy,
  inflectVerb,
  MODEL_OPTIONS,
  type ModelFiles,
  type ModelOptions,
  measureAccuracy,
  readConllu,
  readNewsVerbs,
  readVerbList,
  seededRandom,
  type TreebankSentence,
  trainModel,
} from './training/index.ts';
export { readParser, readTagger } from './tree-builder.ts';
