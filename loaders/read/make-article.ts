import { createHash } from 'node:crypto';
import { type Article, type ArticleId, contentId, type IsoDate } from '../../src/ontology/index.ts';
import { textFault } from './decode.ts';
import { readHeader } from './header/read-header.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What is known of an article besides its text; wins over what the text says of itself. */
export interface KnownFields {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedOn: IsoDate | null;
  readonly language: string | null;
}

export const NOTHING_KNOWN: KnownFields = {
  id: null,
  url: null,
  title: null,
  publisher: null,
  publishedOn: null,
  language: null,
};

/** The most characters that the text of an article may have: a fat novel's. */
export const LONGEST_TEXT = 1_000_000;

function idOf(known: KnownFields, url: string | null, sha256: string): ArticleId {
  if (known.id !== null) return known.id as ArticleId;
  return `article:${contentId(url === null ? ['text', sha256] : ['url', url])}` as ArticleId;
}

/**
 * Makes an article of a text, with what is known of it and what its header says. The text is kept
 * whole, so that offsets hold in what was given.
 *
 * @param from where the header begins: behind what has been read already
 */
export function makeArticle(text: string, known: KnownFields, from = 0): Article | Refusal {
  const fault = textFault(text);
  if (fault !== null) return refuse(fault);
  if (text === '') return refuse('it is empty');
  if (text.trim() === '') return refuse('it is blank: there is nothing but white space in it');
  if (text.length > LONGEST_TEXT)
    return refuse(`its text has more than ${LONGEST_TEXT.toLocaleString('en-US')} characters`);
  const header = readHeader(from === 0 ? text : text.slice(from), known.title);
  const bodyStart = from + header.bodyStart;
  if (bodyStart === text.length) return refuse('it has a header, and no text behind it');
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const url = known.url ?? header.url;
  return {
    id: idOf(known, url, sha256),
    url,
    title: known.title ?? header.title,
    publisher: known.publisher ?? header.publisher,
    publishedOn: known.publishedOn ?? header.publishedOn,
    datelinePlace: header.datelinePlace,
    language: known.language ?? 'en',
    sha256,
    text,
    bodyStart,
  };
}
