// In: nothing.
// Out: what the server's HTTP API takes and gives, as schemas for the server and as types for the viewer.

export { type ArticleReport, type ArticleResponse, articleQuery, articleResponse } from './article.ts';
export {
  type EventEvidence,
  type EvidenceResponse,
  evidenceBody,
  evidenceResponse,
  type Report,
} from './evidence.ts';
export { type FaultResponse, faultResponse } from './fault.ts';
export {
  type EntityRow,
  type EventRow,
  eventsBody,
  type GraphResponse,
  graphQuery,
  graphResponse,
  neighboursQuery,
  pathQuery,
} from './graph.ts';
export {
  cypherBody,
  type QueriesResponse,
  type QueryCard,
  type QueryParameterCard,
  queriesResponse,
  queryBody,
  type TableResponse,
  tableResponse,
} from './query.ts';
export { type SchemaResponse, schemaResponse } from './schema.ts';
export { type SearchHit, type SearchResponse, searchQuery, searchResponse } from './search.ts';
export {
  type StoreResponse,
  storeResponse,
  type TimelineResponse,
  timelineResponse,
  type VersionResponse,
  versionResponse,
} from './store.ts';
