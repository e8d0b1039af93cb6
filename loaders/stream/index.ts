// In: a stream of items, and what is to be done with each.
// Out: the same stream worked off on all cores, in its order, and handed on in batches, with little of it in memory.

export { mapInOrder } from './map-in-order.ts';
export { serveTasks } from './serve-tasks.ts';
export { takeChunks } from './take-chunks.ts';
export { openWorkerPool, type TaskOutcome, type WorkerPool } from './worker-pool.ts';
export { writeBehind } from './write-behind.ts';
