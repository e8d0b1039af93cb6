import { z } from 'zod';
import type { Article } from '../../src/ontology/index.ts';
import { decode } from './decode.ts';
import { makeArticle } from './make-article.ts';
import { parseDate } from './parse-date.ts';
import { readLines } from './read-lines.ts';
import { DEFAULT_MAX_BYTES, type ReadSettings } from './read-settings.ts';
import { megabytes } from './read-whole.ts';
import type { Reader } from './reader.ts';
import { type Refusal, refuse, rejection } from './refusal.ts';

const MUST_BE_TEXT = 'must be a text that is not empty';

const optionalText = z
  .string('must be a text')
  .nullish()
  .transform((text) => (text === undefined || text === null || text.trim() === '' ? null : text.trim()));

const day = optionalText.transform((text, context) => {
  const date = text === null ? null : parseDate(text);
  if (text !== null && date === null) {
    context.addIssue({
      code: 'custom',
      message: `must be a date such as 2017-02-24, and is "${text.slice(0, 40)}"`,
    });
  }
  return date;
});

/** One line: the fields that are read. Others may stand beside them. */
const articleLine = z.object(
  {
    id: z
      .union([z.string(), z.number().transform(String)], MUST_BE_TEXT)
      .refine((id) => id !== '', MUST_BE_TEXT)
      .nullish()
      .transform((id) => id ?? null),
    text: z.string('is missing, or is no text'),
    title: optionalText,
    url: optionalText,
    publisher: optionalText,
    publishedOn: day,
    language: optionalText,
  },
  'it is JSON, but no object with an "id" and a "text"',
);

function parseJson(text: string): { readonly value: unknown } | Refusal {
  try {
    return { value: JSON.parse(text) };
  } catch (fault) {
    return refuse(`it is not JSON (${fault instanceof Error ? fault.message : String(fault)})`);
  }
}

function readLine(bytes: Buffer | null, settings: ReadSettings): Article | Refusal {
  const maxBytes = settings.maxBytes ?? DEFAULT_MAX_BYTES;
  if (bytes === null)
    return refuse(`it is longer than ${megabytes(maxBytes)}, the most that a line may have`);
  const decoded = decode(bytes);
  if (decoded.kind === 'refusal') return decoded;
  if (decoded.text.trim() === '') return refuse('it is empty');
  const json = parseJson(decoded.text);
  if ('kind' in json) return refuse(json.reason, { raw: decoded.text });
  const article = readObject(json.value, settings);
  if (!('kind' in article)) return article;
  const given = isObject(json.value) ? json.value : { raw: decoded.text };
  return refuse(article.reason, given);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readObject(value: unknown, settings: ReadSettings): Article | Refusal {
  const parsed = articleLine.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path[0];
    return refuse(field === undefined ? `${issue?.message}` : `"${String(field)}" ${issue?.message}`);
  }
  const { text, ...known } = parsed.data;
  return makeArticle(text, { ...known, publishedOn: known.publishedOn ?? settings.publishedOn ?? null });
}

/**
 * Reads JSON Lines: every line is an object with a `text`, and mostly an `id`; `title`, `url`, `publisher`,
 * `publishedOn` and `language` are optional and win over what the text says of itself. Every line gives one
 * result, in order, whatever is in it. An article without a day of publication is read: words such as
 * "yesterday" then stay without a date.
 */
export const readJsonl: Reader = async function* (input, settings) {
  const { origin } = input;
  let lines = 0;
  for await (const { number, bytes } of readLines(input.open(), settings.maxBytes ?? DEFAULT_MAX_BYTES)) {
    lines += 1;
    const result = readLine(bytes, settings);
    yield 'kind' in result
      ? rejection(origin, result, number)
      : { kind: 'article', origin, line: number, article: result };
  }
  // A stream of no articles is nothing wrong: Spark runs its command on empty partitions as well.
  if (lines === 0 && input.size !== null) yield { kind: 'rejection', origin, reason: 'it is empty' };
};
