import { createExtraction } from '../../loaders/load.ts';
import { readArticles } from '../../loaders/read/index.ts';
import type { ArticleRecord, EntityId, Event } from '../../src/ontology/index.ts';

const extraction = createExtraction();

/** The record of the one article in a file. */
export async function recordOf(file: string): Promise<ArticleRecord> {
  for await (const result of readArticles([file])) {
    if (result.kind === 'article') return extraction.extract(result.article);
    if (result.kind === 'rejection') throw new Error(`${file}: ${result.reason}`);
  }
  throw new Error(`${file}: no article`);
}

/** The record of a text printed on a day. */
export function recordOfText(text: string, publishedOn: string | null = '2018-03-14'): ArticleRecord {
  return extraction.extract({
    id: 'case' as ArticleRecord['article']['id'],
    url: null,
    title: null,
    publisher: null,
    publishedOn: publishedOn as ArticleRecord['article']['publishedOn'],
    datelinePlace: null,
    language: 'en',
    sha256: '',
    text,
    bodyStart: 0,
  });
}

/** Reads an event as one line: "MET_WITH Japan, South Korea > (planned)". */
export function lineOf(record: ArticleRecord, event: Event): string {
  const names = (ids: readonly EntityId[]): string =>
    ids
      .map((id) => record.entities.find((entity) => entity.id === id)?.name ?? id)
      .sort()
      .join(', ');
  const status = event.status === 'occurred' ? '' : ` (${event.status})`;
  return `${event.eventType} ${names(event.actors)} > ${names(event.recipients)}`.trimEnd() + status;
}
