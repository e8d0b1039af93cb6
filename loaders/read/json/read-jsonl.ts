import type { Article } from '../../../src/ontology/index.ts';
import { decode } from '../decode.ts';
import { readLines } from '../read-lines.ts';
import { DEFAULT_MAX_BYTES, type ReadSettings } from '../read-settings.ts';
import { megabytes } from '../read-whole.ts';
import type { Reader } from '../reader.ts';
import { type Refusal, refuse, rejection } from '../refusal.ts';
import { isJsonObject, jsonArticle } from './json-article.ts';

function parseJson(text: string): { readonly value: unknown } | Refusal {
  try {
    return { value: JSON.parse(text) };
  } catch (fault) {
    return refuse(`it is not JSON (${fault instanceof Error ? fault.message : String(fault)})`);
  }
}

/** Makes an article of the bytes of one JSON value. */
export function jsonBytesArticle(bytes: Buffer, settings: ReadSettings): Article | Refusal {
  const decoded = decode(bytes);
  if (decoded.kind === 'refusal') return decoded;
  if (decoded.text.trim() === '') return refuse('it is empty');
  const json = parseJson(decoded.text);
  if ('kind' in json) return refuse(json.reason, { raw: decoded.text });
  // What load wrote of a line that it could not read: the line itself is mended in "raw".
  if (isJsonObject(json.value) && 'rejected' in json.value && typeof json.value['raw'] === 'string') {
    return jsonBytesArticle(Buffer.from(json.value['raw']), settings);
  }
  const article = jsonArticle(json.value, settings);
  if (!('kind' in article)) return article;
  return refuse(article.reason, isJsonObject(json.value) ? json.value : { raw: decoded.text });
}

/** Says that a value has more bytes than it may have. */
export function tooLong(maxBytes: number): Refusal {
  return refuse(`it is longer than ${megabytes(maxBytes)}, the most that a line may have`);
}

/**
 * Reads JSON Lines: every line is an object with a text, and mostly an id; other fields are optional and win over what the
 * text says of itself. Every line gives one result, in order, whatever is in it. An article without a day of
 * publication is read: words such as "yesterday" then stay without a date.
 */
export const readJsonl: Reader = async function* (input, settings) {
  const { origin } = input;
  const maxBytes = settings.maxBytes ?? DEFAULT_MAX_BYTES;
  let lines = 0;
  for await (const { number, bytes } of readLines(input.open(), maxBytes)) {
    lines += 1;
    const result = bytes === null ? tooLong(maxBytes) : jsonBytesArticle(bytes, settings);
    yield 'kind' in result
      ? rejection(origin, result, number)
      : { kind: 'article', origin, line: number, article: result };
  }
  // A stream of no articles is nothing wrong: Spark runs its command on empty partitions as well.
  if (lines === 0 && input.size !== null) yield rejection(origin, refuse('it is empty'));
};
