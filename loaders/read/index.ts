// In: file names, `-` for standard input, and what the caller knows of the articles.
// Out: a stream of articles and rejections, in the order of the input.

export { parseDate } from './parse-date.ts';
export { readArticles } from './read-articles.ts';
export {
  DEFAULT_MAX_BYTES,
  READ_FORMATS,
  type ReadFormat,
  type ReadSettings,
  STANDARD_INPUT,
} from './read-settings.ts';
