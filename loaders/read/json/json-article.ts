import { z } from 'zod';
import type { Article } from '../../../src/ontology/index.ts';
import { makeArticle } from '../make-article.ts';
import { parseDateAtStart } from '../parse-date.ts';
import type { ArticleField, ReadSettings } from '../read-settings.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** What news dumps call the fields of an article, the likeliest first. */
const GUESSES: Readonly<Record<ArticleField, readonly string[]>> = {
  id: ['id', 'guid', 'uuid'],
  text: ['text', 'body', 'content', 'maintext', 'article_text', 'full_text', 'body_text', 'story'],
  title: ['title', 'headline'],
  url: ['url', 'link', 'canonical_url', 'href'],
  publisher: ['publisher', 'source', 'source_domain', 'outlet', 'publication', 'site'],
  publishedOn: [
    'publishedOn',
    'date',
    'published',
    'publishedAt',
    'published_at',
    'date_publish',
    'pubDate',
    'datePublished',
  ],
  language: ['language', 'lang'],
};

const MUST_BE_TEXT = 'must be a text that is not empty';

const optionalText = z
  .string('must be a text')
  .nullish()
  .transform((text) => (text === undefined || text === null || text.trim() === '' ? null : text.trim()));

const day = optionalText.transform((text, context) => {
  const date = text === null ? null : (parseDateAtStart(text)?.date ?? null);
  if (text !== null && date === null) {
    context.addIssue({
      code: 'custom',
      message: `must be a date such as 2017-02-24, and is "${text.slice(0, 40)}"`,
    });
  }
  return date;
});

/** The fields that are read. Others may stand beside them. */
const articleFields = z.object({
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
});

const NO_OBJECT = 'it is JSON, but no object with an "id" and a "text"';

type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Makes an article of an object whose fields are called as news dumps call them, or as the settings say. */
export function jsonArticle(value: unknown, settings: ReadSettings): Article | Refusal {
  if (!isJsonObject(value)) return refuse(NO_OBJECT);
  const names = {} as Record<string, string>;
  const fields: Record<string, unknown> = {};
  for (const field of Object.keys(GUESSES) as ArticleField[]) {
    const name =
      settings.fields?.[field] ?? GUESSES[field].find((guess) => mayBe(field, guess, value[guess]));
    names[field] = name ?? field;
    fields[field] = plain(field, name === undefined ? value[field] : value[name]);
  }
  const parsed = articleFields.safeParse(fields);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse(`"${names[String(issue?.path[0])]}" ${issue?.message}`);
  }
  const { text, ...known } = parsed.data;
  return makeArticle(text, { ...known, publishedOn: known.publishedOn ?? settings.publishedOn ?? null });
}

/** Whether a field may be what it is guessed to be: a `source` that is a list is something else, and no fault of the article's. */
function mayBe(field: ArticleField, guess: string, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  return guess === field || typeof plain(field, value) === 'string';
}

/** `{ "source": { "name": "Reuters" } }` is the name; seconds since 1970 are a date. */
function plain(field: ArticleField, value: unknown): unknown {
  if (field === 'publisher' && isJsonObject(value)) return value['name'] ?? value['title'] ?? null;
  if (field === 'publishedOn' && typeof value === 'number') {
    const milliseconds = value > 1e11 ? value : value * 1000;
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? String(value) : date.toISOString();
  }
  return value;
}
