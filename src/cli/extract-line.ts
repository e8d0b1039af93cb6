import type { ArticleRecord, Rejection } from '../ontology/index.ts';

/** What `extract` prints of an article: its own fields, whom it names, and its events with their evidence. */
export function extractLine(record: ArticleRecord, withText: boolean): string {
  const { article, ...rest } = recordFields(record);
  const { text } = record.article;
  return JSON.stringify({ article: withText ? { ...article, text } : article, ...rest });
}

/** The same as an object. */
export function recordFields({ article, entities, events }: ArticleRecord) {
  const { id, url, title, publisher, publishedOn, language, sha256 } = article;
  return {
    article: { id, url, title, publisher, publishedOn, language, sha256 },
    entities: entities.map(({ id, kind, name, aliases, country }) => ({ id, kind, name, aliases, country })),
    events: events.map((event) => ({
      id: event.id,
      eventType: event.eventType,
      plover: event.plover,
      mode: event.mode,
      cameo: event.cameo,
      goldstein: event.goldstein,
      quadClass: event.quadClass,
      actors: event.actors,
      recipients: event.recipients,
      about: event.about,
      place: event.place,
      occurredOn: event.occurredOn,
      status: event.status,
      evidence: event.evidence.map(({ sentence, start, end, confidence, extractor }) => ({
        sentence,
        start,
        end,
        confidence,
        extractor,
      })),
    })),
  };
}

/** What stands in the place of a line that was rejected, so that every line of input has its line of output. */
export function rejectedLine({ origin, line, reason }: Rejection): string {
  return JSON.stringify({ rejected: { origin, line, reason } });
}
