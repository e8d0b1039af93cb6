import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { nameKey } from '../../ontology/index.ts';
import { type SearchHit, searchQuery, searchResponse } from '../api/index.ts';
import { number, type Row, readRows, text, textOrNull, texts } from '../rows.ts';
import { STATEMENTS } from '../statements.ts';
import { readFor, type Viewing } from '../viewing.ts';
import { answers } from './answers.ts';

const search = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Entities and articles by name, whatever the case and accents',
  request: { query: searchQuery },
  responses: answers('The best fits first', searchResponse),
});

/** Who and what goes by a name. */
export function searchRoute(app: OpenAPIHono, viewing: Viewing): void {
  app.openapi(search, async (context) => {
    const { q, limit } = context.req.valid('query');
    const wanted = nameKey(q);
    const word = longestWord(wanted);
    if (word === '') return context.json({ hits: [] }, 200);
    const { entities, articles } = await readFor(viewing, context, async (reader) => ({
      entities: await readRows(reader, STATEMENTS.findEntities, { word }),
      articles: await readRows(reader, STATEMENTS.findArticles, {
        word: longestWord(q.toLowerCase().trim()),
      }),
    }));
    const people = entities.flatMap((row) => entityHit(row, wanted)).sort(byFit);
    const titles = articles.flatMap((row) => articleHit(row, wanted));
    // Articles never crowd out those whom they are about.
    const shown = people.slice(0, Math.max(limit - Math.min(titles.length, 4), 0)).map(({ hit }) => hit);
    return context.json({ hits: [...shown, ...titles].slice(0, limit) }, 200);
  });
}

interface Fit {
  readonly hit: SearchHit;
  /** 0 the whole name, 1 its beginning, 2 the beginning of a word, 3 anywhere. */
  readonly fit: number;
}

function entityHit(row: Row, wanted: string): Fit[] {
  const keys = texts(row, 'nameKeys');
  const name = text(row, 'name');
  const fits = keys.map((key) => fitOf(key, wanted));
  const fit = Math.min(...fits);
  if (!Number.isFinite(fit)) return [];
  const ownFit = fitOf(nameKey(name), wanted);
  const alias = texts(row, 'aliases').find((one) => fitOf(nameKey(one), wanted) === fit);
  const detail = ownFit > fit && alias !== undefined ? alias : '';
  return [
    {
      fit,
      hit: { id: text(row, 'id'), kind: text(row, 'kind'), name, detail, events: number(row, 'events') },
    },
  ];
}

function articleHit(row: Row, wanted: string): SearchHit[] {
  const title = text(row, 'title');
  if (!wanted.split(' ').every((part) => nameKey(title).includes(part))) return [];
  const detail = [textOrNull(row, 'publisher'), textOrNull(row, 'publishedOn')].filter(Boolean).join(', ');
  return [{ id: text(row, 'id'), kind: 'article', name: title, detail, events: 0 }];
}

function fitOf(key: string, wanted: string): number {
  if (key === wanted) return 0;
  if (key.startsWith(wanted)) return 1;
  const words = key.split(' ');
  const parts = wanted.split(' ');
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2;
  return parts.every((part) => key.includes(part)) ? 3 : Number.POSITIVE_INFINITY;
}

function byFit(one: Fit, other: Fit): number {
  return one.fit - other.fit || other.hit.events - one.hit.events || (one.hit.name < other.hit.name ? -1 : 1);
}

function longestWord(text: string): string {
  return text.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
