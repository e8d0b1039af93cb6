/** How far the reading is, kept up to date while it goes on. */
export interface ReadMeter {
  /** How many inputs there are in all. */
  inputs: number;
  /** How many have been read to their end. */
  done: number;
  /** The bytes of the input that is being read; null where only reading will tell. */
  size: number | null;
  /** How many of them have been read. */
  read: number;
}

export function createMeter(): ReadMeter {
  return { inputs: 0, done: 0, size: null, read: 0 };
}
