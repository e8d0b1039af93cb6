// In: nothing.
// Out: the one vocabulary that every room speaks: kinds, edge types, statuses, articles, events, errors.

export type {
  AnnotatedArticle,
  Mention,
  MentionForm,
  ResolvedArticle,
  Sentence,
  Token,
} from './annotation.ts';
export type { Article, PassedOver, ReadResult, Rejection } from './article.ts';
export type { CodedArticle, CodedEvent, PartyKind, PartyName } from './coded.ts';
export { contentId } from './content-id.ts';
export {
  EDGE_TYPE_NAMES,
  EDGE_TYPES,
  type EdgeType,
  type EdgeTypeDefinition,
  isEdgeType,
} from './edge-types.ts';
export type { Entity, Office } from './entity.ts';
export { ACTING_KINDS, ENTITY_KINDS, type EntityKind, NODE_LABELS } from './entity-kinds.ts';
export { DemarcheError, type ErrorCode } from './errors.ts';
export type { ArticleRecord, Event, Evidence, ExtractedArticle, ExtractedEvent, Period } from './event.ts';
export { codesOf, type EventCodes, isUsualCode } from './event-codes.ts';
export type { GraphReader, GraphValue, PlanReader, ReadOptions, Table } from './graph-reader.ts';
export { EDGE_PROPERTIES, NODE_PROPERTIES, SCHEMA_VERSION } from './graph-schema.ts';
export {
  type ArticleId,
  type CountryCode,
  type EntityId,
  type EventId,
  type IsoDate,
  isIsoDate,
} from './ids.ts';
export { JOINING_REACH, joinTellings, type Telling } from './join-tellings.ts';
export { nameKey } from './name-key.ts';
export { PLOVER_TYPES, type PloverType, QUAD_CLASSES, type QuadClass } from './plover.ts';
export { STATUSES, type Status } from './statuses.ts';
export { readToldId, type ToldId, writeToldId } from './told-id.ts';
