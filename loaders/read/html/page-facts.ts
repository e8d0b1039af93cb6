import { parseDateAtStart } from '../parse-date.ts';

/** What a page says of its article outside the prose. */
export interface PageFacts {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** A day, as ISO 8601. */
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

/** As much of a document as is read here. */
interface Page {
  querySelector(selector: string): Tag | null;
  querySelectorAll(selector: string): Iterable<Tag>;
}
interface Tag {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE =
  /^(?:.*:)?(?:News|Reportage|Analysis|Opinion|Background|Review)?(?:NewsArticle|Article|BlogPosting|LiveBlogPosting)$/;

/** Reads schema.org's JSON-LD, OpenGraph, `<meta>`, `<time>` and `<link>`, in this order. */
export function pageFacts(page: Page): PageFacts {
  const article = newsArticle(page);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const found =
        page.querySelector(`meta[property="${name}"]`) ?? page.querySelector(`meta[name="${name}"]`);
      const content = text(found?.getAttribute('content'));
      if (content !== null) return content;
    }
    return null;
  };
  const heading = (): string | null => text(page.querySelector('h1')?.textContent);
  return {
    title:
      text(article['headline']) ??
      meta('og:title', 'twitter:title', 'dc.title') ??
      heading() ??
      text(page.querySelector('title')?.textContent),
    byline: nameIn(article['author']) ?? meta('author', 'article:author', 'byl', 'dc.creator'),
    publisher:
      nameIn(article['publisher']) ?? meta('og:site_name', 'publisher', 'application-name', 'dc.publisher'),
    publishedOn:
      day(article['datePublished']) ??
      day(
        meta(
          'article:published_time',
          'date',
          'pubdate',
          'dc.date',
          'dcterms.created',
          'parsely-pub-date',
          'og:pubdate',
        ),
      ) ??
      day(page.querySelector('article time[datetime]')?.getAttribute('datetime')) ??
      day(page.querySelector('time[datetime]')?.getAttribute('datetime')) ??
      day(text(page.querySelector('time')?.textContent)),
    url:
      address(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
      address(meta('og:url')) ??
      address(article['url']) ??
      address(idOf(article['mainEntityOfPage'])),
    language:
      text(article['inLanguage']) ??
      text(page.querySelector('html')?.getAttribute('lang')) ??
      meta('og:locale', 'content-language'),
  };
}

const LARGEST_JSON_LD = 1_000_000;

function newsArticle(page: Page): Json {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > LARGEST_JSON_LD) continue;
    try {
      const found = findArticle(JSON.parse(source.trim()), 0);
      if (found !== null) return found;
    } catch {
      // What is no JSON says nothing.
    }
  }
  return {};
}

const DEEPEST_JSON_LD = 6;

function findArticle(value: unknown, depth: number): Json | null {
  if (typeof value !== 'object' || value === null || depth > DEEPEST_JSON_LD) return null;
  if (Array.isArray(value)) {
    for (const each of value) {
      const found = findArticle(each, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const json = value as Json;
  const types = [json['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return json;
  return findArticle(json['@graph'] ?? json['mainEntity'] ?? null, depth + 1);
}

/** `"Reuters"`, `{ "name": "Reuters" }`, or a list of either. */
function nameIn(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = value.flatMap((each) => nameIn(each) ?? []);
    return names.length === 0 ? null : names.join(', ');
  }
  if (typeof value === 'object' && value !== null) return text((value as Json)['name']);
  return text(value);
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Json)['@id'] : value;
}

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const words = value.replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}

function day(value: unknown): string | null {
  const words = text(value);
  return words === null ? null : (parseDateAtStart(words)?.date ?? null);
}

function address(value: unknown): string | null {
  const words = text(value);
  return words !== null && /^https?:\/\//i.test(words) ? words : null;
}
