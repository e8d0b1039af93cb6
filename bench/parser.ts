/**
 * How often the tagger and parser are right on the EWT test set, and how fast they are on one core. Run as
 * `npm run bench:parser`; needs the treebanks in `../shared/data/ud`.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { measureAccuracy, readConllu, readParser, readTagger } from '../loaders/annotate/index.ts';
import { median } from './median.ts';

const RUNS = 5;
const root = new URL('../../', import.meta.url);
const file = new URL('../shared/data/ud/test.conllu.gz', root);

const sentences = readConllu(gunzipSync(readFileSync(file)).toString('utf8'));
const words = sentences.reduce((sum, { forms }) => sum + forms.length, 0);
const tagger = readTagger();
const parser = readParser();
const { uas, las, upos, xpos } = measureAccuracy(tagger, parser, sentences);

const speeds = Array.from({ length: RUNS }, () => {
  const start = performance.now();
  measureAccuracy(tagger, parser, sentences);
  return (words / (performance.now() - start)) * 1000;
});

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
console.log(
  `EWT test, ${sentences.length} sentences, ${words} words; gold words, predicted tags; punctuation and`,
);
console.log('subtypes of relations left out');
console.log(`UAS ${percent(uas)}  LAS ${percent(las)}  UPOS ${percent(upos)}  XPOS ${percent(xpos)}`);
console.log(
  `tagging and parsing: ${Math.round(median(speeds)).toLocaleString('en')} words/s, median of ${RUNS} runs`,
);
