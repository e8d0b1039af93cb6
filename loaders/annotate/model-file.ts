import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { DemarcheError } from '../../src/ontology/index.ts';
import { type SparseWeights, sparseWeights, type WeightRow } from './sparse-weights.ts';

/** What a model file holds: the names of its classes, and the weights. */
export interface ModelFile {
  readonly names: readonly string[];
  readonly classCount: number;
  readonly rows: readonly WeightRow[];
}

/**
 * Packs a model, gzipped: a line of JSON, then for every row, in the order of their features read as
 * unsigned numbers, the step from the feature before it, how many pairs it has, and the pairs. Steps are
 * variable-length numbers of seven bits a byte. Each kind of field stands together, which packs better.
 */
export function packModel({ names, classCount, rows }: ModelFile): Buffer {
  const steps: number[] = [];
  let before = 0;
  for (const { feature } of rows) {
    let step = (feature >>> 0) - before;
    before = feature >>> 0;
    for (; step > 127; step = Math.floor(step / 128)) steps.push((step % 128) + 128);
    steps.push(step);
  }
  const header = JSON.stringify({ names, classCount, rows: rows.length, steps: steps.length });
  const body = [
    Buffer.from(`${header}\n`, 'utf8'),
    Buffer.from(steps),
    Buffer.from(rows.map(({ classes }) => classes.length)),
    Buffer.from(rows.flatMap(({ classes }) => classes)),
    Buffer.from(Int8Array.from(rows.flatMap(({ weights }) => weights)).buffer),
  ];
  return gzipSync(Buffer.concat(body), { level: 9 });
}

/**
 * Reads a model that `packModel` wrote, ready for use.
 *
 * @throws DemarcheError `model` when the file is missing or damaged
 */
export function readModel(file: URL): { readonly names: readonly string[]; readonly weights: SparseWeights } {
  try {
    return unpackModel(gunzipSync(readFileSync(file)));
  } catch (cause) {
    throw new DemarcheError(
      'model',
      `Cannot read the model ${file.pathname}; reinstall or run npm run train.`,
      {
        cause,
      },
    );
  }
}

function unpackModel(bytes: Buffer): { readonly names: readonly string[]; readonly weights: SparseWeights } {
  const line = bytes.indexOf(10);
  const { names, classCount, rows, steps } = JSON.parse(bytes.toString('utf8', 0, line));
  const features = new Int32Array(rows);
  let at = line + 1;
  let feature = 0;
  for (let row = 0; row < rows; row++) {
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++] as number;
      feature += (byte % 128) * unit;
      if (byte < 128) break;
    }
    features[row] = feature | 0;
  }
  at = line + 1 + steps;
  const counts = bytes.subarray(at, at + rows);
  const pairs = (bytes.length - at - rows) / 2;
  const classes = bytes.subarray(at + rows, at + rows + pairs);
  const weights = bytes.subarray(at + rows + pairs);
  return { names, weights: sparseWeights(classCount, features, counts, classes, weights) };
}
