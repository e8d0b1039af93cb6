import type { WeightRow } from '../sparse-weights.ts';

/**
 * Averaged perceptron weights while they are learnt (Collins 2002). A feature gets a row when it is first
 * corrected; a row holds its classes side by side and moves to the end of the pool, doubled, when it is
 * full. Averages come from `drift`, the sum of all changes times the step they were made at (Daumé 2006).
 */
export interface TrainableWeights {
  readonly classCount: number;
  /** `[hash, first pair, pairs, room for pairs]` by open addressing; hash 0 for an empty slot. */
  slots: Int32Array;
  used: number;
  /** `[class, weight]`, the weight to be read through `numbers`. */
  pool: Int32Array;
  /** The pool's memory as floating point numbers. */
  numbers: Float32Array;
  /** One entry a pair. */
  drift: Float64Array;
  /** How many pairs of the pool are taken. */
  taken: number;
  /** How many decisions have been made. */
  step: number;
}

const FIRST_ROOM = 2;

/** Weights that know nothing yet. */
export function trainableWeights(classCount: number): TrainableWeights {
  const room = 1 << 16;
  const pool = new Int32Array(room * 2);
  return {
    classCount,
    slots: new Int32Array(room * 4),
    used: 0,
    pool,
    numbers: new Float32Array(pool.buffer),
    drift: new Float64Array(room),
    taken: 0,
    step: 0,
  };
}

/** Adds up, for every class, the weights of the first `count` features; `scores` is overwritten. */
export function scoreTrainable(
  { slots, pool, numbers, classCount }: TrainableWeights,
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  scores.fill(0, 0, classCount);
  const mask = slots.length / 4 - 1;
  for (let i = 0; i < count; i++) {
    const slot = findSlot(slots, mask, features[i] as number);
    if (slots[slot] === 0) continue;
    const first = (slots[slot + 1] as number) * 2;
    const end = first + (slots[slot + 2] as number) * 2;
    for (let at = first; at < end; at += 2) {
      const each = pool[at] as number;
      scores[each] = (scores[each] as number) + (numbers[at + 1] as number);
    }
  }
}

/** Moves the weights of the first `count` features for one class by `delta`. */
export function adjust(
  model: TrainableWeights,
  features: Int32Array,
  count: number,
  each: number,
  delta: number,
): void {
  for (let i = 0; i < count; i++) {
    const pair = pairOf(model, features[i] as number, each);
    model.numbers[pair * 2 + 1] = (model.numbers[pair * 2 + 1] as number) + delta;
    model.drift[pair] = (model.drift[pair] as number) + delta * model.step;
  }
}

/**
 * The averages over all steps as signed bytes under square-root companding, rows in the order of
 * their features read as unsigned numbers. Bytes smaller than `smallest` are left out.
 */
export function averagedRows(model: TrainableWeights, smallest: number): readonly WeightRow[] {
  const { slots, pool, numbers, drift, step } = model;
  const average = (pair: number) =>
    (numbers[pair * 2 + 1] as number) - (drift[pair] as number) / Math.max(1, step);
  let largest = 0;
  for (let slot = 0; slot < slots.length; slot += 4)
    for (let at = 0; at < (slots[slot + 2] as number); at++)
      largest = Math.max(largest, Math.abs(average((slots[slot + 1] as number) + at)));
  const rows: WeightRow[] = [];
  for (let slot = 0; slot < slots.length; slot += 4) {
    const pairs: [number, number][] = [];
    for (let at = 0; at < (slots[slot + 2] as number); at++) {
      const pair = (slots[slot + 1] as number) + at;
      const weight = average(pair);
      const byte = Math.round(Math.sqrt(Math.abs(weight) / largest) * 127) * Math.sign(weight);
      if (byte !== 0 && Math.abs(byte) >= smallest) pairs.push([pool[pair * 2] as number, byte]);
    }
    if (pairs.length === 0) continue;
    pairs.sort((a, b) => a[0] - b[0]);
    rows.push({
      feature: slots[slot] as number,
      classes: pairs.map(([each]) => each),
      weights: pairs.map(([, weight]) => weight),
    });
  }
  return rows.sort((a, b) => (a.feature >>> 0) - (b.feature >>> 0));
}

/** Where in `slots` a feature is, or would be. */
function findSlot(slots: Int32Array, mask: number, feature: number): number {
  let slot = feature & mask;
  while (slots[slot * 4] !== feature && slots[slot * 4] !== 0) slot = (slot + 1) & mask;
  return slot * 4;
}

function pairOf(model: TrainableWeights, feature: number, each: number): number {
  if (model.used * 8 > model.slots.length) growSlots(model);
  const { slots } = model;
  const slot = findSlot(slots, slots.length / 4 - 1, feature);
  if (slots[slot] === 0) {
    slots[slot] = feature;
    slots[slot + 1] = takePairs(model, FIRST_ROOM);
    slots[slot + 3] = FIRST_ROOM;
    model.used++;
  }
  const first = slots[slot + 1] as number;
  const count = slots[slot + 2] as number;
  for (let pair = first; pair < first + count; pair++) if (model.pool[pair * 2] === each) return pair;
  const room = slots[slot + 3] as number;
  if (count === room) moveRow(model, slot, room * 2);
  const pair = (slots[slot + 1] as number) + count;
  slots[slot + 2] = count + 1;
  model.pool[pair * 2] = each;
  return pair;
}

function moveRow(model: TrainableWeights, slot: number, room: number): void {
  const from = model.slots[slot + 1] as number;
  const count = model.slots[slot + 2] as number;
  const to = takePairs(model, room);
  model.pool.copyWithin(to * 2, from * 2, (from + count) * 2);
  model.drift.copyWithin(to, from, from + count);
  model.slots[slot + 1] = to;
  model.slots[slot + 3] = room;
}

function takePairs(model: TrainableWeights, room: number): number {
  const first = model.taken;
  model.taken += room;
  if (model.taken > model.drift.length) {
    const pool = new Int32Array(model.pool.length * 2);
    pool.set(model.pool);
    model.pool = pool;
    model.numbers = new Float32Array(pool.buffer);
    const drift = new Float64Array(model.drift.length * 2);
    drift.set(model.drift);
    model.drift = drift;
  }
  return first;
}

function growSlots(model: TrainableWeights): void {
  const old = model.slots;
  const slots = new Int32Array(old.length * 2);
  const mask = slots.length / 4 - 1;
  for (let from = 0; from < old.length; from += 4)
    if (old[from] !== 0) slots.set(old.subarray(from, from + 4), findSlot(slots, mask, old[from] as number));
  model.slots = slots;
}
