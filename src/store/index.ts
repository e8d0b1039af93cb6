// In: the records of articles, or a question in Cypher.
// Out: a graph that keeps them, in a file or in Neo4j, and tables of answers.

export { openStore } from './open-store.ts';
export { type Parties, type Party, readableEdges } from './recording/index.ts';
export type {
  RecordOutcome,
  RetractOutcome,
  Store,
  StoreDescription,
  StoredVersion,
  StoreOptions,
} from './store.ts';
