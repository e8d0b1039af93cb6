// In: nothing.
// Out: what an engine must do, and the Cypher that all engines run.

export type { Engine, Parameters, QueryLimits, Row, Transaction } from './engine.ts';
export { number, text, textOrNull, texts } from './row.ts';
export { readIds, readRows, runRows } from './run-rows.ts';
export {
  createEdges,
  createEntities,
  deleteReadableEdges,
  READ,
  updateReadableEdges,
  WRITE,
} from './statements.ts';
