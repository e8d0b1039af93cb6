import { createAnnotator } from '../../loaders/annotate/index.ts';
import { createResolver, type Resolver } from '../../loaders/resolve/index.ts';
import type { Article, IsoDate, ResolvedArticle } from '../../src/ontology/index.ts';

const annotator = createAnnotator();
const resolver = createResolver();

/** Resolves a text printed on a day; an undated one where that is null. */
export function resolveText(
  text: string,
  publishedOn: string | null,
  by: Resolver = resolver,
): ResolvedArticle {
  const article: Article = {
    id: 'case' as Article['id'],
    url: null,
    title: null,
    publisher: null,
    publishedOn: publishedOn as IsoDate | null,
    datelinePlace: null,
    language: 'en',
    sha256: '',
    text,
    bodyStart: 0,
  };
  return by.resolve(annotator.annotate(article));
}

/** A text in which one name or description stands in square brackets. */
export interface MarkedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function readMarked(marked: string): MarkedText {
  const open = marked.indexOf('[');
  const close = marked.indexOf(']');
  if (open < 0 || close < open) throw new Error(`Nothing in brackets: ${marked}`);
  return {
    text: marked.slice(0, open) + marked.slice(open + 1, close) + marked.slice(close + 1),
    start: open,
    end: close - 1,
  };
}

/**
 * The ids of what stands in the brackets, parted by spaces: of the mention that ends there, the longest, with or
 * without a title or determiner in front; "-" if nothing is named there.
 */
export function idsAt(resolved: ResolvedArticle, { start, end }: MarkedText): string {
  const there = resolved.mentions.filter((mention) => mention.start < end && mention.end > start);
  const ending = there.filter((mention) => mention.end === end || mention.start === start);
  const mention = ending.sort((a, b) => b.end - b.start - (a.end - a.start))[0] ?? there[0];
  return mention === undefined ? '-' : mention.entities.join(' ');
}
