import { z } from 'zod';
import type { IsoDate, ReadResult } from '../../../src/ontology/index.ts';
import { decode } from '../decode.ts';
import { declaredCharset } from '../html/declared-charset.ts';
import { readHtml } from '../html/read-html.ts';
import { readPage } from '../html/read-page.ts';
import type { Input } from '../input.ts';
import { makeArticle } from '../make-article.ts';
import { parseDateAtStart } from '../parse-date.ts';
import { DEFAULT_MAX_BYTES, type ReadSettings } from '../read-settings.ts';
import { readWhole } from '../read-whole.ts';
import type { Reader } from '../reader.ts';
import { type Refusal, refuse, rejection } from '../refusal.ts';
import { fetchInput } from '../sources/fetch-input.ts';
import { xmlFault } from '../xml-fault.ts';

/** One item of a feed of any kind. */
interface FeedItem {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** A piece of HTML, or plain text. */
  readonly content: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
}

/**
 * Reads RSS, Atom and JSON Feed. An item's full content is its text where the feed has it, else its summary; with
 * `follow` the pages that the items link to are fetched and read instead.
 */
export const readFeed: Reader = async function* (input, settings) {
  const { origin } = input;
  const items = await readItems(input, settings);
  if ('kind' in items) {
    yield rejection(origin, items);
    return;
  }
  if (items.length === 0) yield rejection(origin, refuse('there is no item in this feed'));
  for (const [index, item] of items.entries()) {
    if (settings.signal?.aborted) return;
    const where = `${origin} ${item.url ?? item.id ?? `item ${index + 1}`}`;
    if (settings.follow && item.url !== null) yield* followed(item.url, item, where, settings);
    else {
      const result = await itemArticle(item, where, settings);
      yield result.kind === 'refusal' ? rejection(where, result) : result;
    }
  }
};

async function* followed(
  url: string,
  item: FeedItem,
  where: string,
  settings: ReadSettings,
): AsyncGenerator<ReadResult> {
  const page = /^https?:/i.test(url) ? await fetchInput(url, settings) : refuse(`${url} is not fetched`);
  if (page.kind === 'refusal') {
    yield rejection(where, page);
    return;
  }
  const published = item.published === null ? null : dayOf(item.published);
  const known = published === null ? {} : { publishedOn: published };
  // The address in the feed stays the article's, so that it is known again before it is fetched.
  yield* readHtml({ ...page, url }, { ...settings, ...known });
}

async function itemArticle(
  item: FeedItem,
  origin: string,
  settings: ReadSettings,
): Promise<Extract<ReadResult, { kind: 'article' }> | Refusal> {
  const { content, title, url, published, publisher, language, id } = item;
  if (content === null) return refuse('the feed has no text of it; --follow reads the page that it links to');
  const prose = await readPage(content, 'prose');
  if ('kind' in prose) return prose;
  if (prose.text === '')
    return refuse('the feed has no text of it; --follow reads the page that it links to');
  const article = makeArticle(prose.text, {
    id: null,
    url: url ?? id,
    title,
    publisher,
    publishedOn: (published === null ? null : dayOf(published)) ?? settings.publishedOn ?? null,
    language,
  });
  return 'kind' in article ? article : { kind: 'article', origin, article };
}

function dayOf(text: string): IsoDate | null {
  return parseDateAtStart(text.trim())?.date ?? null;
}

async function readItems(input: Input, settings: ReadSettings): Promise<readonly FeedItem[] | Refusal> {
  const bytes = await readWhole(input, settings.maxBytes ?? DEFAULT_MAX_BYTES);
  if ('kind' in bytes) return bytes;
  const decoded = decode(bytes, declaredCharset(bytes, input.contentType ?? null));
  if (decoded.kind === 'refusal') return decoded;
  const text = decoded.text.trim();
  if (text.startsWith('{')) return jsonItems(text);
  const fault = xmlFault(text);
  return fault === null ? await xmlItems(text) : refuse(fault);
}

const PUBLISHED = ['pubDate', 'published', 'dc:date', 'date', 'issued', 'updated', 'modified'];

async function xmlItems(xml: string): Promise<readonly FeedItem[] | Refusal> {
  const { parseFeed } = await import('@rowanmanning/feed-parser');
  try {
    const feed = parseFeed(xml);
    return feed.items.map((item) => {
      const { id, url, title, content, description } = item;
      // The day as it is printed, in whatever time zone: the library's is the day in Greenwich.
      const printed = PUBLISHED.map(
        (name) => item.element.findElementWithName(name.toLowerCase())?.textContent,
      );
      return {
        id: id ?? null,
        url: url ?? null,
        title: title ?? null,
        content: content ?? description ?? null,
        published:
          printed.find((each) => typeof each === 'string' && dayOf(each) !== null) ??
          item.published?.toISOString() ??
          null,
        publisher: feed.title ?? null,
        language: feed.language ?? null,
      };
    });
  } catch (fault) {
    return refuse(
      `it is no feed that can be read (${fault instanceof Error ? fault.message : String(fault)})`,
    );
  }
}

const text = z.string().nullish();
const jsonFeed = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/'),
  title: text,
  language: text,
  items: z.array(
    z.object({
      id: z.union([z.string(), z.number().transform(String)]).nullish(),
      url: text,
      external_url: text,
      title: text,
      content_html: text,
      content_text: text,
      summary: text,
      date_published: text,
      language: text,
    }),
  ),
});

function jsonItems(json: string): readonly FeedItem[] | Refusal {
  try {
    const feed = jsonFeed.parse(JSON.parse(json));
    return feed.items.map((item) => ({
      id: item.id ?? null,
      url: item.url ?? item.external_url ?? null,
      title: item.title ?? null,
      content:
        item.content_html ?? (item.content_text == null ? (item.summary ?? null) : asHtml(item.content_text)),
      published: item.date_published ?? null,
      publisher: feed.title ?? null,
      language: item.language ?? feed.language ?? null,
    }));
  } catch (fault) {
    return refuse(
      `it is no JSON Feed (${fault instanceof Error ? fault.message.split('\n')[0] : String(fault)})`,
    );
  }
}

/** Plain text as HTML that reads the same. */
function asHtml(plain: string): string {
  const escaped = plain.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
}
