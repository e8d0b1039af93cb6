/**
 * Trains the annotator's models on the treebanks in `../shared/data/ud` and writes them to
 * `loaders/annotate/model/`. Takes some minutes on one core; the same treebanks give the same files.
 * Run as `npm run train`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { MODEL_OPTIONS, readConllu, trainModel } from '../loaders/annotate/index.ts';

const root = new URL('../../', import.meta.url);

function treebank(name: string) {
  const file = new URL(`../shared/data/ud/${name}.conllu.gz`, root);
  return readConllu(gunzipSync(readFileSync(file)).toString('utf8'));
}

const files = trainModel(treebank('train'), MODEL_OPTIONS, (news) => {
  process.stderr.write(`${Math.round(process.uptime())} s: ${news}\n`);
});
for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(new URL(`loaders/annotate/model/${name}`, root), bytes);
  process.stderr.write(`${name}: ${bytes.length} bytes\n`);
}
