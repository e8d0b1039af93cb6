import { EDGE_TYPE_NAMES } from './edge-types.ts';
import { NODE_LABELS } from './entity-kinds.ts';

/**
 * The graph's schema version, kept in the graph itself (`(:Schema {version})`). A store that finds a
 * newer one refuses to open.
 */
export const SCHEMA_VERSION = 2;

const ENTITY_PROPERTIES = ['id', 'kind', 'name', 'nameKeys', 'aliases', 'country'] as const;

/** What becomes of a meeting: as of an event; `place` is the id of the place. */
const MEETING_PROPERTIES = ['family', 'status', 'place', 'occurredOn', 'occurredFrom', 'occurredTo'] as const;

/**
 * Every label and its properties. `nameKeys` holds the name keys of an entity's name and aliases;
 * `occurredOn` reads as ISO 8601: a day (`2017-02-23`), a month (`2017-01`), a year, or
 * an interval (`2017-02-20/2017-02-26`); `occurredFrom` and `occurredTo` are its first and last day.
 */
export const NODE_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Entity: ENTITY_PROPERTIES,
  ...Object.fromEntries(Object.values(NODE_LABELS).map((label) => [label, ENTITY_PROPERTIES])),
  [NODE_LABELS.meeting]: [...ENTITY_PROPERTIES, ...MEETING_PROPERTIES],
  Event: [
    'id',
    'family',
    'eventType',
    'plover',
    'mode',
    'cameo',
    'goldstein',
    'quadClass',
    'status',
    'occurredOn',
    'occurredFrom',
    'occurredTo',
    'confidence',
    'articles',
    'summary',
  ],
  Article: [
    'id',
    'url',
    'title',
    'publisher',
    'publishedOn',
    'language',
    'sha256',
    'extractor',
    'recordedAt',
    'text',
  ],
  Schema: ['id', 'version'],
};

const READABLE_PROPERTIES = [
  'event',
  'occurredOn',
  'occurredFrom',
  'occurredTo',
  'status',
  'articles',
  'confidence',
] as const;

/**
 * Every edge type and its properties. REPORTS says what one sentence says of the event, MENTIONS what
 * one article calls the entity, so that an article can be taken back and leave what others say.
 */
export const EDGE_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(EDGE_TYPE_NAMES.map((type) => [type, READABLE_PROPERTIES])),
  ACTOR: [],
  RECIPIENT: [],
  ABOUT: [],
  AT: [],
  REPORTS: [
    'sentence',
    'start',
    'end',
    'confidence',
    'extractor',
    'status',
    'mode',
    'place',
    'told',
    'about',
    'toldAbout',
  ],
  MENTIONS: ['name', 'aliases', 'country', 'offices', 'told'],
  HOLDS: ['office', 'from', 'to'],
  PART_OF: [],
};
