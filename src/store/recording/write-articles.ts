import type { ArticleRecord } from '../../ontology/index.ts';
import type { Transaction } from '../graph/index.ts';
import { createEdges, runRows, WRITE } from '../graph/index.ts';
import { officeText } from './office-text.ts';
import { nameEntities } from './write-entities.ts';

/** Creates the articles' nodes and ties each to everything that it mentions, by the names it uses. */
export async function writeArticles(
  transaction: Transaction,
  records: readonly ArticleRecord[],
  recordedAt: string,
): Promise<void> {
  const articles = records.map(({ article, extractor }) => {
    const { id, url, title, publisher, publishedOn, language, sha256 } = article;
    return { id, url, title, publisher, publishedOn, language, sha256, extractor, recordedAt };
  });
  await runRows(transaction, WRITE.createArticles, articles);
  await runRows(transaction, createEdges('Article', 'MENTIONS', 'Entity'), records.flatMap(mentions));
}

function mentions({ article, entities }: ArticleRecord) {
  const offices = new Map<string, Set<string>>();
  for (const entity of entities) {
    const held = offices.get(entity.id) ?? new Set();
    for (const office of entity.offices) held.add(officeText(office));
    offices.set(entity.id, held);
  }
  return [...nameEntities(entities)].map(([id, { name, aliases, country }]) => ({
    from: article.id,
    to: id,
    properties: {
      name,
      aliases: orNull(aliases),
      country,
      offices: orNull([...(offices.get(id) ?? [])].sort()),
    },
  }));
}

/** Leaves an empty list out of the graph: one a mention would be many. */
function orNull(list: readonly string[]): readonly string[] | null {
  return list.length === 0 ? null : list;
}
