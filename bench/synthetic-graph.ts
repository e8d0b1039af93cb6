import { seededRandom } from '../loaders/annotate/index.ts';
import {
  type ArticleId,
  type ArticleRecord,
  type CountryCode,
  codesOf,
  contentId,
  EDGE_TYPE_NAMES,
  EDGE_TYPES,
  type EdgeType,
  type Entity,
  type EntityId,
  type EntityKind,
  type Event,
  type EventId,
  type IsoDate,
  type Status,
} from '../src/ontology/index.ts';

/** How large a graph to make up. */
export interface GraphSize {
  readonly entities: number;
  readonly events: number;
  /** Sentences that tell of events; at least as many as events. */
  readonly reports: number;
}

const REPORTS_PER_ARTICLE = 5;
const FIRST_DAY = Date.UTC(2000, 0, 1);
const DAYS = 25 * 365;
const PUBLISHERS = ['Reuters', 'AFP', 'AP', 'Xinhua', 'TASS', 'Kyodo', 'EFE', 'DPA'];
const WORDS = 'talks border trade treaty sanctions envoy summit minister aid visit'.split(' ');

/** The share of the entities that are of each kind. */
const KINDS = [
  ['government', 0.04],
  ['person', 0.6],
  ['organization', 0.18],
  ['policy', 0.1],
  ['meeting', 0.05],
  ['place', 0.03],
] as const satisfies readonly (readonly [EntityKind, number])[];

const STATUSES: readonly (readonly [Status, number])[] = [
  ['occurred', 0.8],
  ['planned', 0.1],
  ['cancelled', 0.04],
  ['denied', 0.03],
  ['hypothetical', 0.03],
];

type Random = () => number;

function weighted<Item>(random: Random, items: readonly (readonly [Item, number])[]): Item {
  let left = random();
  for (const [item, share] of items) {
    left -= share;
    if (left < 0) return item;
  }
  return (items[0] as readonly [Item, number])[0];
}

/** One of the items; the first are many times more likely than the last, as names are in the news. */
function famous<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(items.length * random() ** 3)] as Item;
}

function makeEntities(many: number): readonly Entity[] {
  const entities: Entity[] = [];
  const states = Math.round(many * KINDS[0][1]);
  for (const [kind, share] of KINDS) {
    for (let at = 0; at < Math.round(many * share); at++) {
      const country = `Q${String(at % states).padStart(2, '0')}` as CountryCode;
      const offices =
        kind === 'person'
          ? [{ office: 'Minister', of: `government:${at % states}` as EntityId, from: null, to: null }]
          : [];
      const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${WORDS[at % WORDS.length]} ${at}`;
      entities.push({
        id: `${kind}:${at}` as EntityId,
        kind,
        name,
        aliases: [`${kind} no ${at}`],
        country,
        offices,
      });
    }
  }
  return entities;
}

function dayAt(days: number): IsoDate {
  return new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10) as IsoDate;
}

interface Draft {
  readonly event: Omit<Event, 'evidence'>;
  readonly day: number;
}

/** A graph of the given size, made up from a seed: the records of its articles, in the order of their days. */
export function* syntheticGraph(size: GraphSize, seed: number): Generator<ArticleRecord> {
  const random = seededRandom(seed);
  const entities = makeEntities(size.entities);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const of = (...kinds: EntityKind[]) => entities.filter(({ kind }) => kinds.includes(kind));
  const governments = of('government');
  const parties = [...governments, ...of('person'), ...of('organization')];
  const topics = of('policy', 'meeting');
  const places = of('place');
  const drafts = new Map<EventId, Draft>();
  while (drafts.size < size.events) {
    const draft = makeDraft(random, random() < 0.3 ? governments : parties, topics, places);
    drafts.set(draft.event.id, draft);
  }
  const told = [...drafts.values()];
  for (let extra = told.length; extra < size.reports; extra++) told.push(famous(random, told));
  told.sort((one, other) => one.day - other.day);
  for (let at = 0; at < told.length; at += REPORTS_PER_ARTICLE) {
    yield makeArticle(random, at / REPORTS_PER_ARTICLE, told.slice(at, at + REPORTS_PER_ARTICLE), byId);
  }
}

function makeDraft(
  random: Random,
  parties: readonly Entity[],
  topics: readonly Entity[],
  places: readonly Entity[],
): Draft {
  const eventType: EdgeType = famous(random, EDGE_TYPE_NAMES);
  const { mode } = EDGE_TYPES[eventType];
  const status = weighted(random, STATUSES);
  const actors = [famous(random, parties).id];
  const recipients = [famous(random, parties).id].filter((id) => !actors.includes(id));
  if (random() < 0.1) actors.push(famous(random, parties).id);
  const about = random() < 0.25 ? [famous(random, topics).id] : [];
  const day = Math.floor(random() * DAYS);
  const from = dayAt(day);
  const occurredOn = random() < 0.1 ? null : { from, to: random() < 0.1 ? dayAt(day + 20) : from };
  const sorted = [...new Set(actors)].sort();
  const others = recipients.filter((id) => !sorted.includes(id));
  const id = contentId([
    eventType,
    sorted,
    others,
    about,
    occurredOn && `${occurredOn.from}/${occurredOn.to}`,
    occurredOn ? null : from,
  ]);
  return {
    day,
    event: {
      ...{ id: id as EventId, eventType, mode, ...codesOf(eventType, status) },
      ...{ actors: sorted, recipients: others, about, occurredOn, status },
      place: random() < 0.2 ? famous(random, places).id : null,
    },
  };
}

function makeArticle(
  random: Random,
  number: number,
  told: readonly Draft[],
  byId: ReadonlyMap<EntityId, Entity>,
): ArticleRecord {
  const events = new Map<EventId, Event>();
  let text = '';
  for (const { event } of told) {
    const sentence = `Of ${event.actors.join(' and ')}, ${event.eventType} is said in article ${number}.`;
    const start = text.length;
    text += `${sentence} `;
    const evidence = {
      ...{ sentence, start, end: start + sentence.length, extractor: 'synthetic 1' },
      confidence: Math.round(50 + random() * 50) / 100,
    };
    const status = random() < 0.05 ? weighted(random, STATUSES) : event.status;
    const before = events.get(event.id);
    events.set(
      event.id,
      before === undefined
        ? { ...event, status, evidence: [evidence] }
        : { ...before, evidence: [...before.evidence, evidence] },
    );
  }
  const named = new Set(
    [...events.values()].flatMap(({ actors, recipients, about, place }) => [
      ...actors,
      ...recipients,
      ...about,
      ...(place === null ? [] : [place]),
    ]),
  );
  for (const id of [...named]) for (const office of byId.get(id)?.offices ?? []) named.add(office.of);
  const day = Math.max(...told.map((one) => one.day)) + 1;
  return {
    article: {
      ...{
        id: `article:${number}` as ArticleId,
        url: `https://news.example/${number}`,
        title: `Article ${number}`,
      },
      ...{
        publisher: famous(random, PUBLISHERS),
        publishedOn: dayAt(day),
        datelinePlace: null,
        language: 'en',
      },
      ...{ sha256: contentId([text]), text, bodyStart: 0 },
    },
    entities: [...named].sort().flatMap((id) => byId.get(id) ?? []),
    events: [...events.values()],
    extractor: 'synthetic 1',
    leftOut: 0,
  };
}
