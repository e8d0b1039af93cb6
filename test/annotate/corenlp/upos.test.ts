import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { uposOf } from '../../../loaders/annotate/corenlp/upos.ts';

test.each([
  // word, Penn tag, relation, universal part of speech
  ['have', 'VBP', 'aux', 'AUX'],
  ['have', 'VBP', 'root', 'VERB'],
  ['was', 'VBD', 'aux:pass', 'AUX'],
  ['is', 'VBZ', 'cop', 'AUX'],
  ['would', 'MD', 'aux', 'AUX'],
  ['that', 'IN', 'mark', 'SCONJ'],
  ['with', 'IN', 'case', 'ADP'],
  ['to', 'TO', 'mark', 'PART'],
  ['to', 'TO', 'case', 'ADP'],
  ['n’t', 'RB', 'advmod', 'PART'],
  ['soon', 'RB', 'advmod', 'ADV'],
  ['this', 'DT', 'det', 'DET'],
  ['this', 'DT', 'nsubj:pass', 'PRON'],
  ['which', 'WDT', 'nsubj', 'PRON'],
  ['which', 'WDT', 'det', 'DET'],
  ['American', 'NNP', 'amod', 'ADJ'],
  ['Mexico', 'NNP', 'nsubj', 'PROPN'],
  ['nobody', 'NN', 'nsubj', 'PRON'],
  ['talks', 'NNS', 'obj', 'NOUN'],
  ['’s', 'POS', 'case', 'PART'],
  ['(', '-LRB-', 'punct', 'PUNCT'],
  ['“', '``', 'punct', 'PUNCT'],
])('%s, tagged %s, as %s is %s', (word, xpos, deprel, upos) => {
  expect(uposOf(word, xpos, deprel)).toBe(upos);
});

const TREEBANK = fileURLToPath(new URL('../../../../shared/data/ud/test.conllu.gz', import.meta.url));
const missing = !existsSync(TREEBANK);
if (missing) console.log('Test of parts of speech on the treebank skipped: there is no ../shared/data/ud.');

test.skipIf(missing)('agrees with the treebank on 99 of 100 words', () => {
  const words = gunzipSync(readFileSync(TREEBANK))
    .toString('utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([id]) => /^\d+$/.test(id ?? ''));
  const right = words.filter(
    ([, form = '', , upos, xpos = '', , , deprel = '']) => uposOf(form, xpos, deprel) === upos,
  );
  expect(words.length).toBeGreaterThan(20_000);
  expect(right.length / words.length).toBeGreaterThan(0.99);
});
