import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ArticleRecord, Event } from '../../src/ontology/index.ts';
import { lineOf, recordOf } from '../extract/read-events.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const ARTICLES = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** What is read in an article, as a page that a person can check against it; `npm run golden` writes it anew. */
test.each(ARTICLES.map((entry) => entry.name))('%s', async (name) => {
  const record = await recordOf(`${FOLDER}/${name}/article.txt`);
  await expect(pageOf(record)).toMatchFileSnapshot(`${FOLDER}/${name}/expected.txt`);
});

function pageOf(record: ArticleRecord): string {
  const { article, entities, events } = record;
  const header = [`${article.publishedOn} ${article.publisher ?? ''}`, article.title ?? ''];
  const named = entities.map(({ kind, name, country }) => `${kind}: ${name}${country === null ? '' : ` [${country}]`}`);
  return [...header, '', ...named.sort(), '', ...events.map((event) => entryOf(record, event))].join('\n');
}

function entryOf(record: ArticleRecord, event: Event): string {
  const nameOf = (id: string): string => record.entities.find((entity) => entity.id === id)?.name ?? id;
  const details = [
    event.about.length > 0 ? `about ${event.about.map(nameOf).join(', ')}` : '',
    event.place === null ? '' : `in ${nameOf(event.place)}`,
    event.occurredOn === null ? '' : `on ${[...new Set([event.occurredOn.from, event.occurredOn.to])].join('/')}`,
  ].filter((detail) => detail !== '');
  const sentences = event.evidence.map(({ sentence, confidence }) => `    ${confidence} ${sentence.replace(/\s+/g, ' ')}`);
  return [[lineOf(record, event), ...details].join(' · '), ...sentences, ''].join('\n');
}
