import {
  type Article,
  type ArticleId,
  type ArticleRecord,
  type CountryCode,
  codesOf,
  EDGE_TYPES,
  type EdgeType,
  type Entity,
  type EntityId,
  type EntityKind,
  type Event,
  type EventId,
  type IsoDate,
  type Status,
} from '../../src/ontology/index.ts';

/** An entity; its id begins with its kind. An office is `Title of government:ID`. */
export function entity(
  id: string,
  name: string,
  aliases: readonly string[] = [],
  country: string | null = null,
  office?: readonly [title: string, of: string],
): Entity {
  const offices =
    office === undefined ? [] : [{ office: office[0], of: office[1] as EntityId, from: null, to: null }];
  const kind = id.slice(0, id.indexOf(':')) as EntityKind;
  return { id: id as EntityId, kind, name, aliases, country: country as CountryCode | null, offices };
}

/** One sentence's word for an event. */
export interface Told {
  readonly id: string;
  readonly type: EdgeType;
  readonly actors: readonly string[];
  readonly recipients?: readonly string[];
  readonly about?: readonly string[];
  readonly place?: string;
  /** `2017-02-23`, or first and last day with a slash between. */
  readonly when?: string;
  readonly status?: Status;
  readonly confidence?: number;
  readonly sentence: string;
}

/** An article that tells these events, as the loaders would record it: with everyone whom it names. */
export function article(
  entities: readonly Entity[],
  id: string,
  publisher: string,
  publishedOn: string | null,
  told: readonly Told[],
): ArticleRecord {
  const text = told.map(({ sentence }) => sentence).join(' ');
  const found: Article = {
    id: id as ArticleId,
    url: null,
    title: `Title of ${id}`,
    publisher,
    publishedOn: publishedOn as IsoDate | null,
    datelinePlace: null,
    language: 'en',
    sha256: id.padEnd(64, '0'),
    text,
    bodyStart: 0,
  };
  const events = told.map((one) => event(one, text));
  const named = new Set<string>(
    events.flatMap((one) => [...one.actors, ...one.recipients, ...one.about, one.place ?? '']),
  );
  for (const one of entities.filter((one) => named.has(one.id)))
    for (const { of } of one.offices) named.add(of);
  return {
    article: found,
    extractor: 'test 1',
    entities: entities.filter((one) => named.has(one.id)),
    events,
    leftOut: 0,
  };
}

function event(told: Told, text: string): Event {
  const { mode } = EDGE_TYPES[told.type];
  const [from, to = from] = (told.when?.split('/') ?? []) as IsoDate[];
  const start = text.indexOf(told.sentence);
  return {
    id: `event:${told.id}` as EventId,
    eventType: told.type,
    ...codesOf(told.type, told.status ?? 'occurred'),
    mode,
    actors: told.actors as readonly EntityId[],
    recipients: (told.recipients ?? []) as readonly EntityId[],
    about: (told.about ?? []) as readonly EntityId[],
    place: (told.place ?? null) as EntityId | null,
    occurredOn: from === undefined || to === undefined ? null : { from, to },
    status: told.status ?? 'occurred',
    evidence: [
      {
        sentence: told.sentence,
        start,
        end: start + told.sentence.length,
        confidence: told.confidence ?? 0.5,
        extractor: 'test 1',
      },
    ],
  };
}
