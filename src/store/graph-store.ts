import type { ArticleId, ArticleRecord, GraphValue, ReadOptions, Table } from '../ontology/index.ts';
import { type Engine, number, READ, type Row, readIds, text, textOrNull } from './graph/index.ts';
import { guardReadOnly } from './guard/index.ts';
import { recordArticles, retractArticles } from './recording/index.ts';
import { storedVersion } from './schema.ts';
import type {
  RecordOptions,
  RecordOutcome,
  RetractOutcome,
  Store,
  StoreDescription,
  StoredVersion,
} from './store.ts';

const DEFAULT_TIMEOUT_MS = 30_000;

/** Ends a transaction that is only tried. */
class DryRun extends Error {}

/** A store on any engine: what is recorded, and how, is the same on all of them. */
export function graphStore(engine: Engine, now: () => Date): Store {
  return {
    record(
      records: readonly ArticleRecord[],
      { recordedAt = now().toISOString() }: RecordOptions = {},
    ): Promise<RecordOutcome> {
      return engine.write((transaction) => recordArticles(transaction, records, recordedAt));
    },
    async retract(
      ids: readonly ArticleId[],
      { dryRun = false }: { readonly dryRun?: boolean } = {},
    ): Promise<RetractOutcome> {
      let tried: RetractOutcome | null = null;
      try {
        return await engine.write(async (transaction) => {
          tried = await retractArticles(transaction, ids);
          // A transaction whose work throws leaves no trace.
          if (dryRun) throw new DryRun();
          return tried;
        });
      } catch (fault) {
        if (dryRun && tried !== null) return tried;
        throw fault;
      }
    },
    async stored(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, StoredVersion>> {
      const rows = await engine.inspect((transaction) => readIds(transaction, READ.articles, new Set(ids)));
      return new Map(
        rows.map((row) => [
          text(row, 'id') as ArticleId,
          { sha256: text(row, 'sha256'), extractor: textOrNull(row, 'extractor') },
        ]),
      );
    },
    async read(
      cypher: string,
      parameters: Readonly<Record<string, GraphValue>>,
      options: ReadOptions = {},
    ): Promise<Table> {
      const { timeoutMs = DEFAULT_TIMEOUT_MS, limit = Number.POSITIVE_INFINITY } = options;
      return engine.query(guardReadOnly(cypher), parameters, { timeoutMs, limit });
    },
    async explain(
      cypher: string,
      parameters: Readonly<Record<string, GraphValue>>,
      { timeoutMs = DEFAULT_TIMEOUT_MS }: ReadOptions = {},
    ): Promise<string> {
      const limits = { timeoutMs, limit: Number.POSITIVE_INFINITY };
      return engine.profile(`PROFILE ${guardReadOnly(cypher)}`, parameters, limits);
    },
    describe: () => describe(engine),
    close: () => engine.close(),
  };
}

async function describe(engine: Engine): Promise<StoreDescription> {
  const [nodes, edges] = await engine.inspect(async (transaction) => [
    await transaction.run(READ.nodeCounts),
    await transaction.run(READ.edgeCounts),
  ]);
  return {
    kind: engine.kind,
    address: engine.address,
    engine: engine.name,
    schemaVersion: (await storedVersion(engine)) ?? 0,
    nodes: tally(nodes ?? []),
    edges: tally(edges ?? []),
  };
}

/** Counts by name, the most first. */
function tally(rows: readonly Row[]): Readonly<Record<string, number>> {
  const counts = rows
    .map((row): [string, number] => [text(row, 'name'), number(row, 'many')])
    .filter(([name]) => name !== 'Schema')
    .sort(([nameA, manyA], [nameB, manyB]) => manyB - manyA || (nameA < nameB ? -1 : 1));
  return Object.fromEntries(counts);
}
