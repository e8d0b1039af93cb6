import type { ReadResult } from '../../src/ontology/index.ts';
import { decode } from './decode.ts';
import { readFrontMatter } from './header/front-matter.ts';
import type { Input } from './input.ts';
import { makeArticle, NOTHING_KNOWN } from './make-article.ts';
import { DEFAULT_MAX_BYTES, type ReadSettings } from './read-settings.ts';
import { readWhole } from './read-whole.ts';
import type { Reader } from './reader.ts';
import { type Refusal, refuse, rejection } from './refusal.ts';

const NO_DATE =
  'it does not say when it was published; give the day with --date YYYY-MM-DD, or a first line "Date: YYYY-MM-DD"';

async function readOne(input: Input, settings: ReadSettings): Promise<ReadResult | Refusal> {
  const bytes = await readWhole(input, settings.maxBytes ?? DEFAULT_MAX_BYTES);
  if ('kind' in bytes) return bytes;
  const decoded = decode(bytes);
  if (decoded.kind === 'refusal') return decoded;
  const matter = readFrontMatter(decoded.text);
  const told = matter?.fields.publishedOn ?? null;
  const known = { ...NOTHING_KNOWN, ...matter?.fields, publishedOn: settings.publishedOn ?? told };
  const article = makeArticle(decoded.text, known, matter?.end ?? 0);
  if ('kind' in article) return refuse(article.reason, { text: decoded.text });
  if (article.publishedOn === null) return refuse(NO_DATE, { text: decoded.text });
  return { kind: 'article', origin: input.origin, article };
}

/** Reads plain text: one input is one article. It must say its day of publication, or the settings must. */
export const readText: Reader = async function* (input, settings) {
  const result = await readOne(input, settings);
  yield result.kind === 'refusal' ? rejection(input.origin, result) : result;
};
