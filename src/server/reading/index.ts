// In: where a store is.
// Out: readers of it, lent for one request each, that can be stopped whatever they are doing.

export type { LentReader, StoreAddress } from './protocol.ts';
export { createReaderPool, type ReaderPool } from './reader-pool.ts';
