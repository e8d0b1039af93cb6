// In: a GraphReader, or the nodes and edges of one answer; lines of our own JSON Lines.
// Out: the graph as text in the formats of other programs, and the records of articles from our own.
export { exportGraph, GRAPH_FORMATS, type GraphFormat } from './export-graph.ts';
export { type CsvFile, exportCsv } from './format-csv.ts';
export type { ExportEdge, ExportGraph, ExportNode } from './graph.ts';
export { answerAsGraph } from './graph-of-answer.ts';
export { readGraph } from './graph-of-store.ts';
export { type ImportOptions, importRecords, type RecordKeeper } from './import-records.ts';
export { exportRecords, type StoredRecord } from './read-records.ts';
export { parseRecordLine, recordLine } from './record-line.ts';
