// In: a bolt:// or neo4j:// address and credentials.
// Out: an engine over the Neo4j server at it.

export { NEO4J_INDEXES, openNeo4j } from './open-neo4j.ts';
