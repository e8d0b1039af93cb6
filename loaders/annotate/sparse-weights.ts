/**
 * The weights of a linear classifier over hashed features, as they are used: every feature has a few
 * classes that it speaks for or against. A weight is a signed byte whose square counts (square-root
 * companding), so scores are whole numbers and the same on every machine.
 */
export interface SparseWeights {
  readonly classCount: number;
  /** Open addressing over the features: `[hash, first pair × 256 + how many]`, hash 0 for an empty slot. */
  readonly slots: Int32Array;
  /** The number of slots less one; the number is a power of two. */
  readonly mask: number;
  /** Class × 256 + weight byte. */
  readonly pairs: Uint16Array;
}

/** One feature and its weights, as a model file holds them; `classes` and `weights` go in step. */
export interface WeightRow {
  readonly feature: number;
  readonly classes: readonly number[];
  /** From −127 to 127, never 0. */
  readonly weights: readonly number[];
}

const SQUARES = Int32Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? byte * byte : -((256 - byte) ** 2),
);

/**
 * Builds the table for lookups: every feature, how many classes it has, and for all of them in one row
 * the classes and their weight bytes.
 */
export function sparseWeights(
  classCount: number,
  features: Int32Array,
  counts: Uint8Array,
  classes: Uint8Array,
  weights: Uint8Array,
): SparseWeights {
  let capacity = 16;
  while (capacity < features.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity * 2);
  let first = 0;
  for (let row = 0; row < features.length; row++) {
    const feature = features[row] as number;
    const count = counts[row] as number;
    let slot = feature & mask;
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = feature;
    slots[slot * 2 + 1] = first * 256 + count;
    first += count;
  }
  const pairs = new Uint16Array(classes.length);
  for (let at = 0; at < pairs.length; at++)
    pairs[at] = (classes[at] as number) * 256 + (weights[at] as number);
  return { classCount, slots, mask, pairs };
}

/** The same from single rows. */
export function sparseWeightsOf(classCount: number, rows: readonly WeightRow[]): SparseWeights {
  return sparseWeights(
    classCount,
    Int32Array.from(rows, ({ feature }) => feature),
    Uint8Array.from(rows, ({ classes }) => classes.length),
    Uint8Array.from(rows.flatMap(({ classes }) => classes)),
    Uint8Array.from(rows.flatMap(({ weights }) => weights)),
  );
}

/** Adds up, for every class, the weights of the first `count` features; `scores` is overwritten. */
export function scoreSparse(
  { slots, mask, pairs, classCount }: SparseWeights,
  features: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  scores.fill(0, 0, classCount);
  for (let i = 0; i < count; i++) {
    const feature = features[i] as number;
    let slot = feature & mask;
    let key = slots[slot * 2] as number;
    while (key !== feature && key !== 0) {
      slot = (slot + 1) & mask;
      key = slots[slot * 2] as number;
    }
    if (key === 0) continue;
    const packed = slots[slot * 2 + 1] as number;
    const first = packed >>> 8;
    const end = first + (packed & 0xff);
    for (let at = first; at < end; at++) {
      const pair = pairs[at] as number;
      scores[pair >>> 8] = (scores[pair >>> 8] as number) + (SQUARES[pair & 0xff] as number);
    }
  }
}
