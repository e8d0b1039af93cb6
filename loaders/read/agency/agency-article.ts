import type { ArticleId, ReadResult } from '../../../src/ontology/index.ts';
import { contentId } from '../../../src/ontology/index.ts';
import { readPage } from '../html/read-page.ts';
import { makeArticle } from '../make-article.ts';
import { parseDateAtStart } from '../parse-date.ts';
import type { ReadSettings } from '../read-settings.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** A news item as agencies send it, whatever the format. */
export interface AgencyItem {
  /** Stays the same over all versions. */
  readonly guid: string;
  readonly headline: string | null;
  readonly html: string | null;
  readonly text: string | null;
  readonly versionCreated: string | null;
  /** Where it was written. */
  readonly located: string | null;
  readonly provider: string | null;
  readonly language: string | null;
}

/** Makes an article of an agency's item; its id comes of the guid, so that a new version takes the old one's place. */
export async function agencyArticle(
  item: AgencyItem,
  origin: string,
  settings: ReadSettings,
): Promise<Extract<ReadResult, { kind: 'article' }> | Refusal> {
  const body = item.html === null ? null : await readPage(item.html, 'prose');
  if (body !== null && 'kind' in body) return body;
  const text = body?.text || item.text;
  if (text === null || text === '') return refuse('it has no body');
  const { headline, provider, language, located, versionCreated } = item;
  const published = versionCreated === null ? null : (parseDateAtStart(versionCreated)?.date ?? null);
  if (versionCreated !== null && published === null) return refuse(`"${versionCreated}" is no date`);
  const article = makeArticle(text, {
    id: `article:${contentId(['guid', item.guid])}` as ArticleId,
    url: /^https?:/i.test(item.guid) ? item.guid : null,
    title: headline,
    publisher: provider,
    publishedOn: published ?? settings.publishedOn ?? null,
    language,
  });
  if ('kind' in article) return article;
  return {
    kind: 'article',
    origin,
    article: { ...article, datelinePlace: article.datelinePlace ?? located },
  };
}
