import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { measureAccuracy, readConllu, readParser, readTagger } from '../../loaders/annotate/index.ts';

const TEST_SET = fileURLToPath(new URL('../../../shared/data/ud/test.conllu.gz', import.meta.url));
const MODEL = new URL('../../loaders/annotate/model/', import.meta.url);

const missing = !existsSync(TEST_SET);
if (missing) console.log('Parser accuracy test skipped: there is no ../shared/data/ud.');

test.skipIf(missing)('the parser keeps LAS 78 on the EWT test set', () => {
  const sentences = readConllu(gunzipSync(readFileSync(TEST_SET)).toString('utf8'));
  expect(measureAccuracy(readTagger(), readParser(), sentences).las).toBeGreaterThanOrEqual(0.78);
});

test('the models take 6 MB at most', () => {
  const sizes = ['tagger.bin.gz', 'parser.bin.gz', 'lemmas.tsv.gz'].map(
    (name) => statSync(new URL(name, MODEL)).size,
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6_000_000);
});
