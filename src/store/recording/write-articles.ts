import type { ArticleRecord } from '../../ontology/index.ts';
import type { Transaction } from '../graph/index.ts';
import { createEdges, runRows, WRITE } from '../graph/index.ts';
import type { Naming } from './naming.ts';
import { officeText } from './office-text.ts';
import type { ToldRecord } from './told-record.ts';
import { nameEntities } from './write-entities.ts';

/** Creates the articles' nodes. */
export async function writeArticles(
  transaction: Transaction,
  records: readonly ArticleRecord[],
  recordedAt: string,
): Promise<void> {
  const articles = records.map(({ article, extractor }) => {
    const { id, url, title, publisher, publishedOn, language, sha256, text } = article;
    return { id, url, title, publisher, publishedOn, language, sha256, extractor, recordedAt, text };
  });
  await runRows(transaction, WRITE.createArticles, articles);
}

/** Ties each article to everything that it mentions, by the names it uses. */
export async function writeMentions(transaction: Transaction, records: readonly ToldRecord[]): Promise<void> {
  await runRows(transaction, createEdges('Article', 'MENTIONS', 'Entity'), records.flatMap(mentions));
}

function mentions({ article, entities }: ToldRecord) {
  const offices = new Map<string, Set<string>>();
  for (const entity of entities) {
    const held = offices.get(entity.id) ?? new Set();
    for (const office of entity.offices) held.add(officeText(office));
    offices.set(entity.id, held);
  }
  const tellings = new Map(entities.map((entity) => [`${entity.id} ${entity.told}`, entity]));
  const names = nameEntities(entities);
  return [...tellings.values()].flatMap(({ id, told }) => {
    const naming = names.get(id);
    return naming ? [mention(article.id, id, told, naming, [...(offices.get(id) ?? [])].sort())] : [];
  });
}

function mention(
  from: string,
  to: string,
  told: string,
  { name, aliases, country }: Naming,
  offices: readonly string[],
) {
  return {
    from,
    to,
    properties: {
      name,
      aliases: orNull(aliases),
      country,
      offices: orNull(offices),
      // Only what has a time may turn out to be something else.
      told: told.includes('@') ? told : null,
    },
  };
}

/** Leaves an empty list out of the graph: one a mention would be many. */
function orNull(list: readonly string[]): readonly string[] | null {
  return list.length === 0 ? null : list;
}
