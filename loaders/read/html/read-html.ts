import type { ReadResult } from '../../../src/ontology/index.ts';
import { decode } from '../decode.ts';
import { makeArticle } from '../make-article.ts';
import { DEFAULT_MAX_BYTES, type ReadSettings } from '../read-settings.ts';
import { readWhole } from '../read-whole.ts';
import type { Reader } from '../reader.ts';
import { type Refusal, refuse, rejection } from '../refusal.ts';
import { declaredCharset } from './declared-charset.ts';
import { readPage } from './read-page.ts';

/** What is known of a page besides its bytes. */
export interface PageSource {
  readonly origin: string;
  readonly url: string | null;
  readonly contentType: string | null;
}

/** Makes an article of the bytes of a page. */
export async function pageArticle(
  bytes: Buffer,
  { origin, url, contentType }: PageSource,
  settings: ReadSettings,
): Promise<Extract<ReadResult, { kind: 'article' }> | Refusal> {
  const decoded = decode(bytes, declaredCharset(bytes, contentType));
  if (decoded.kind === 'refusal') return decoded;
  const page = await readPage(decoded.text);
  if ('kind' in page) return page;
  if (page.text === '') return refuse('there is no article in this page');
  const article = makeArticle(page.text, {
    id: null,
    url: url ?? page.url,
    title: page.title,
    publisher: page.publisher,
    publishedOn: page.publishedOn ?? settings.publishedOn ?? null,
    language: page.language === null ? null : page.language.replace('_', '-'),
  });
  if ('kind' in article) return article;
  return { kind: 'article', origin, article };
}

/** Reads a page: one input is one article. */
export const readHtml: Reader = async function* (input, settings) {
  const bytes = await readWhole(input, settings.maxBytes ?? DEFAULT_MAX_BYTES);
  const { origin, url = null, contentType = null } = input;
  const result = 'kind' in bytes ? bytes : await pageArticle(bytes, { origin, url, contentType }, settings);
  yield result.kind === 'refusal' ? rejection(origin, result) : result;
};
