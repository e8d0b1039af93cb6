// In: treebanks in CoNLL-U.
// Out: the annotator's models as files, and how often they are right.

export { type Accuracy, measureAccuracy } from './accuracy.ts';
export { readConllu, type TreebankSentence } from './conllu.ts';
export { inflectVerb, readNewsVerbs, readVerbList } from './inflect.ts';
export { seededRandom } from './random.ts';
export { MODEL_OPTIONS, type ModelFiles, type ModelOptions, trainModel } from './train-model.ts';
