import { createHash } from 'node:crypto';
import {
  type ArticleRecord,
  EDGE_TYPE_NAMES,
  EDGE_TYPES,
  type Entity,
  type EntityKind,
  type Event,
  PLOVER_TYPES,
} from '../src/ontology/index.ts';

const KINDS: readonly EntityKind[] = ['person', 'government', 'organization', 'policy'];
const EVENTS_AN_ARTICLE = 100;
const ARTICLES_A_BATCH = 10;

/** Articles of made-up events, the same every time; a few entities have most of them, as in the news. */
export function* syntheticArticles(entities: number, events: number): Iterable<readonly ArticleRecord[]> {
  const chance = steadyRandom();
  const all = Array.from({ length: entities }, (_, at) => entityOf(at));
  const pick = (): Entity => all[Math.floor(entities * chance() ** 3)] as Entity;
  let batch: ArticleRecord[] = [];
  for (let first = 0; first < events; first += EVENTS_AN_ARTICLE) {
    const lines: string[] = [];
    const parties = new Map<string, Entity>();
    const told = Array.from({ length: Math.min(EVENTS_AN_ARTICLE, events - first) }, (_, at): Event => {
      const actor = all[first + at] ?? pick();
      let recipient = pick();
      while (recipient === actor) recipient = pick();
      parties.set(actor.id, actor).set(recipient.id, recipient);
      const type = EDGE_TYPE_NAMES[Math.floor(chance() * EDGE_TYPE_NAMES.length)] ?? 'MET_WITH';
      const sentence = `${actor.name} ${EDGE_TYPES[type].phrase} ${recipient.name}.`;
      const start = lines.reduce((length, line) => length + line.length + 1, 0);
      lines.push(sentence);
      const day = new Date(Date.UTC(2000, 0, 1 + Math.floor(chance() * 9_000))).toISOString().slice(0, 10);
      const { plover, mode, cameo, goldstein } = EDGE_TYPES[type];
      return {
        id: `event-${first + at}` as Event['id'],
        eventType: type,
        ...{ plover, mode, cameo, goldstein, quadClass: PLOVER_TYPES[plover] },
        actors: [actor.id],
        recipients: [recipient.id],
        about: [],
        place: null,
        occurredOn: { from: day as never, to: day as never },
        status: 'occurred',
        evidence: [{ sentence, start, end: start + sentence.length, confidence: 0.8, extractor: 'bench' }],
      };
    });
    batch.push(recordOf(first, lines.join('\n'), [...parties.values()], told));
    if (batch.length === ARTICLES_A_BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

function entityOf(at: number): Entity {
  const kind = KINDS[at % KINDS.length] ?? 'person';
  return {
    id: `${kind}:n${at}` as Entity['id'],
    kind,
    name: `Entity ${at}`,
    aliases: [],
    country: null,
    offices: [],
  };
}

function recordOf(
  first: number,
  text: string,
  entities: readonly Entity[],
  events: readonly Event[],
): ArticleRecord {
  return {
    article: {
      id: `article-${first}` as ArticleRecord['article']['id'],
      ...{
        url: null,
        title: null,
        publisher: 'Bench',
        datelinePlace: null,
        language: 'en',
        bodyStart: 0,
        text,
      },
      publishedOn: '2024-12-31' as never,
      sha256: createHash('sha256').update(text).digest('hex'),
    },
    entities: [...entities].sort((one, other) => (one.id < other.id ? -1 : 1)),
    events,
    extractor: 'bench',
    leftOut: 0,
  };
}

/** A linear congruential generator (Park and Miller 1988). */
function steadyRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
