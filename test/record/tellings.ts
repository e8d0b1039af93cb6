import { recordArticle } from '../../loaders/record/index.ts';
import {
  type Article,
  type ArticleRecord,
  contentId,
  EDGE_TYPES,
  type EdgeType,
  type Entity,
  type EntityId,
  type ExtractedEvent,
  type IsoDate,
  type Period,
  type Status,
  writeToldId,
} from '../../src/ontology/index.ts';
import { entity, MEXICO, PENA_NIETO, TRUMP, UNITED_STATES } from '../fixtures/records.ts';

const EXTRACTOR = 'test/1';

/** One sentence of an article about a meeting or another event between Pena Nieto and Trump. */
export interface Sentence {
  readonly type: EdgeType;
  readonly status?: Status;
  /** When the event was, as far as the sentence says: a day, or both ends of a period. */
  readonly on?: readonly [from: string, to?: string] | null;
  /** The name of the meeting that it is about, and when that is to be. */
  readonly meeting?: { readonly name: string; readonly on?: readonly [from: string, to?: string] | null };
  readonly swapped?: boolean;
}

/** The record of an article that says so, by the way that a load takes. */
export function telling(
  id: string,
  publishedOn: string | null,
  ...sentences: readonly Sentence[]
): ArticleRecord {
  const meetings = new Map<string, Entity>();
  const events = sentences.map((sentence, index): ExtractedEvent => {
    const { type, status = 'occurred', on, meeting, swapped = false } = sentence;
    const sides: [EntityId[], EntityId[]] = [[PENA_NIETO.id], [TRUMP.id]];
    if (swapped) sides.reverse();
    const about = meeting ? meetingOf(meeting.name, meeting.on, publishedOn ?? id) : undefined;
    if (about) meetings.set(about.id, about);
    const text = sentenceText(index);
    return {
      eventType: type,
      mode: EDGE_TYPES[type].mode,
      actors: sides[0],
      recipients: sides[1],
      about: about ? [about.id] : [],
      place: null,
      occurredOn: period(on),
      status,
      evidence: {
        sentence: text,
        start: index * 100,
        end: index * 100 + text.length,
        confidence: 0.75,
        extractor: EXTRACTOR,
      },
    };
  });
  const article: Article = {
    id: id as Article['id'],
    url: null,
    title: id,
    publisher: null,
    publishedOn: publishedOn as IsoDate | null,
    datelinePlace: null,
    language: 'en',
    sha256: contentId([id, JSON.stringify(sentences)]),
    text: sentences.map((_, index) => sentenceText(index).padEnd(100)).join(''),
    bodyStart: 0,
  };
  const entities = [MEXICO, UNITED_STATES, PENA_NIETO, TRUMP, ...meetings.values()];
  return recordArticle({ article, entities, events }, EXTRACTOR);
}

function sentenceText(index: number): string {
  return `Sentence ${index}.`;
}

function meetingOf(name: string, on: Sentence['on'], printed: string): Entity {
  const family = `meeting:${contentId([name])}`;
  return entity(writeToldId({ family, period: period(on), printed }), `${name} (Pena Nieto, Trump)`);
}

function period(on: Sentence['on']): Period | null {
  return on ? { from: on[0] as IsoDate, to: (on[1] ?? on[0]) as IsoDate } : null;
}
