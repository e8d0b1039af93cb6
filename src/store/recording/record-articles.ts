import type { ArticleRecord } from '../../ontology/index.ts';
import type { Transaction } from '../graph/index.ts';
import { READ, readIds, text, textOrNull, WRITE } from '../graph/index.ts';
import type { RecordOutcome, RetractOutcome } from '../store.ts';
import { checkRecord } from './check-record.ts';
import { regroup } from './regroup.ts';
import { detachArticles } from './settle.ts';
import { countEvents, tell } from './tell.ts';
import { writeArticles } from './write-articles.ts';

/**
 * Records articles within one transaction. What the graph holds afterwards depends on the articles alone,
 * not on their order, nor on how they were split into transactions.
 *
 * @throws DemarcheError `store-write` for a record that is not whole
 */
export async function recordArticles(
  transaction: Transaction,
  records: readonly ArticleRecord[],
  recordedAt: string,
): Promise<RecordOutcome> {
  records.forEach(checkRecord);
  await transaction.run(WRITE.queue);
  const outcomes: RecordOutcome[] = [];
  for (const round of rounds(records)) outcomes.push(await recordRound(transaction, round, recordedAt));
  const sum = (count: (outcome: RecordOutcome) => number) =>
    outcomes.reduce((total, one) => total + count(one), 0);
  return {
    articles: {
      loaded: sum((one) => one.articles.loaded),
      updated: sum((one) => one.articles.updated),
      unchanged: sum((one) => one.articles.unchanged),
    },
    events: { created: sum((one) => one.events.created), confirmed: sum((one) => one.events.confirmed) },
    entities: { created: sum((one) => one.entities.created) },
    edges: { created: sum((one) => one.edges.created) },
  };
}

/** Takes articles back within one transaction: the graph is then as if they had never been recorded. */
export async function retractArticles(
  transaction: Transaction,
  ids: readonly string[],
): Promise<RetractOutcome> {
  await transaction.run(WRITE.queue);
  const wanted = new Set(ids);
  const stored = await readIds(transaction, READ.articles, wanted);
  const retracted = stored.map((row) => text(row, 'id'));
  const { moved } = await regroup(transaction, [], retracted);
  const touched = await detachArticles(transaction, retracted);
  const { settled, edges } = await tell(transaction, [], moved, touched);
  const kept = await countEvents(transaction, touched.events);
  return {
    articles: { retracted: stored.length, unknown: wanted.size - stored.length },
    events: { removed: touched.events.size - kept, kept },
    entities: settled.entities,
    edges: { removed: Math.max(0, -edges) },
  };
}

async function recordRound(
  transaction: Transaction,
  records: readonly ArticleRecord[],
  recordedAt: string,
): Promise<RecordOutcome> {
  const stored = new Map<string, string>();
  for (const row of await readIds(
    transaction,
    READ.articles,
    records.map(({ article }) => article.id),
  )) {
    stored.set(text(row, 'id'), version(text(row, 'sha256'), textOrNull(row, 'extractor')));
  }
  const incoming = records.filter(
    (record) => stored.get(record.article.id) !== version(record.article.sha256, record.extractor),
  );
  const replaced = incoming.map(({ article }) => article.id).filter((id) => stored.has(id));
  const { incoming: coming, moved } = await regroup(transaction, incoming, replaced);
  const ids = new Set([...coming, ...moved].flatMap(({ events }) => events.map(({ id }) => id)));
  const fresh = ids.size - (await countEvents(transaction, ids));
  const touched = await detachArticles(transaction, replaced);
  await writeArticles(transaction, incoming, recordedAt);
  const told = await tell(transaction, coming, moved, touched);
  // By how many there are more, so that the sum does not depend on how articles were batched.
  const created = fresh - told.vanished;
  const tellings = coming.reduce((sum, { events }) => sum + new Set(events.map(({ id }) => id)).size, 0);
  return {
    articles: {
      loaded: incoming.length - replaced.length,
      updated: replaced.length,
      unchanged: records.length - incoming.length,
    },
    events: { created, confirmed: tellings - created },
    entities: { created: told.entities.created },
    edges: { created: moved.length > 0 ? told.edges : told.events.edges },
  };
}

function version(sha256: string, extractor: string | null): string {
  return `${sha256} ${extractor ?? ''}`;
}

/** Splits records so that no article is twice in one round; the later version comes in a later round. */
function rounds(records: readonly ArticleRecord[]): readonly (readonly ArticleRecord[])[] {
  const split: ArticleRecord[][] = [];
  const seen = new Map<string, number>();
  for (const record of records) {
    const round = seen.get(record.article.id) ?? 0;
    seen.set(record.article.id, round + 1);
    const members = split[round] ?? [];
    members.push(record);
    split[round] = members;
  }
  return split;
}
