import { parse } from 'yaml';
import type { KnownFields } from '../make-article.ts';
import { parseDateAtStart } from '../parse-date.ts';

/** What the YAML before a Markdown text says of it, and where the text begins. */
export interface FrontMatter {
  readonly fields: Partial<KnownFields>;
  readonly end: number;
}

const LONGEST = 64_000;
const FENCED = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

const NAMES: Readonly<Partial<Record<keyof KnownFields, readonly string[]>>> = {
  title: ['title', 'headline'],
  url: ['url', 'link', 'permalink', 'canonical'],
  publisher: ['publisher', 'source', 'publication'],
  publishedOn: ['date', 'published', 'publishedOn', 'pubDate'],
  language: ['language', 'lang'],
};

/** Reads the front matter of a text; null where it has none that is YAML. */
export function readFrontMatter(text: string): FrontMatter | null {
  const match = FENCED.exec(text.slice(0, LONGEST));
  if (match === null) return null;
  const values = parseYaml(match.groups?.['yaml'] ?? '');
  if (values === null) return null;
  const fields: Record<string, string | null> = {};
  for (const [field, names] of Object.entries(NAMES)) {
    const value = names.map((name) => textOf(values[name])).find((each) => each !== null) ?? null;
    const known = field === 'publishedOn' && value !== null ? (parseDateAtStart(value)?.date ?? null) : value;
    if (known !== null) fields[field] = known;
  }
  return { fields, end: match[0].length };
}

function parseYaml(yaml: string): Readonly<Record<string, unknown>> | null {
  try {
    // The failsafe schema leaves every scalar a text, so that dates stay as they are written.
    const values: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 20, logLevel: 'silent' });
    return typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
