// In: files of Cypher with a header, values for their parameters, a GraphReader that answers.
// Out: the saved queries, their answers as tables, and tables as text.
export { type AnswerEdge, type AnswerGraph, type AnswerNode, answerGraph } from './answer-graph.ts';
export { type BoundQuery, bindParameters } from './bind-parameters.ts';
export { checkQueries } from './check-queries.ts';
export { findQueries, findQuery, OWN_QUERIES, type QueryLibrary } from './find-queries.ts';
export { formatTable, TABLE_FORMATS, type TableFormat } from './format-table.ts';
export { nearestNames } from './nearest-names.ts';
export { parameterFlag } from './parse-parameter.ts';
export type { GivenValue } from './parse-value.ts';
export {
  explainCypher,
  explainSavedQuery,
  parseCypherParameters,
  runCypher,
  runSavedQuery,
} from './run-query.ts';
export type { Display, QueryParameter, SavedQuery, ValueType } from './saved-query.ts';
