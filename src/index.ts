// In: where a graph is kept, articles, questions.
// Out: everything that the command line does, for programs: `import { open, load, query } from 'demarche'`.

export {
  answerAsGraph,
  exportCsv,
  exportGraph,
  exportRecords,
  type GraphFormat,
  importRecords,
  readGraph,
  recordLine,
} from './export/index.ts';
export {
  type ArticleText,
  ask,
  type LoadReport,
  type LoadSettings,
  load,
  loadArticles,
  objects,
  open,
  query,
} from './library.ts';
export {
  type ArticleRecord,
  DemarcheError,
  EDGE_TYPES,
  type EdgeType,
  type Entity,
  type ErrorCode,
  type Event,
  type GraphValue,
  type IsoDate,
  STATUSES,
  type Status,
  type Table,
} from './ontology/index.ts';
export {
  type AnswerGraph,
  answerGraph,
  findQueries,
  formatTable,
  type QueryParameter,
  type SavedQuery,
  TABLE_FORMATS,
  type TableFormat,
} from './query/index.ts';
export type { Store, StoreDescription, StoreOptions } from './store/index.ts';
