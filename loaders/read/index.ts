// In: file names, `-` for standard input, and what the caller knows of the articles.
// Out: a stream of articles and rejections, in the order of the input.

export { makeArticle, NOTHING_KNOWN } from './make-article.ts';
export { readArticles } from './read-articles.ts';
export { createMeter, type ReadMeter } from './read-meter.ts';
export type { ArticleField, ReadFormat, ReadSettings } from './read-settings.ts';
export { readMapping, shippedMappings } from './table/read-mapping.ts';
