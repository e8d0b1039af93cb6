import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GrafeoDB } from '@grafeo-db/js';
import { DemarcheError, type Table } from '../../ontology/index.ts';
import type { Engine, Parameters, QueryLimits, Row, Transaction } from '../graph/index.ts';
import { isLocked, openFault, queryFault, timedOut, writeFault } from './grafeo-fault.ts';
import { fromGrafeo } from './grafeo-value.ts';

/**
 * Grafeo's schema: an index on every key that nodes are found by. Without it each MERGE or MATCH by id
 * reads all nodes of the label, and a load is quadratic; a uniqueness constraint is no index here.
 */
export const EMBEDDED_INDEXES = [
  'CREATE INDEX demarche_article_id IF NOT EXISTS FOR (n:Article) ON (n.id)',
  'CREATE INDEX demarche_entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id)',
  'CREATE INDEX demarche_event_id IF NOT EXISTS FOR (n:Event) ON (n.id)',
  'CREATE INDEX demarche_event_family IF NOT EXISTS FOR (n:Event) ON (n.family)',
  'CREATE INDEX demarche_entity_family IF NOT EXISTS FOR (n:Entity) ON (n.family)',
];

const RETRY_MS = 50;

/**
 * Opens a Grafeo database file, and creates it unless `readOnly`. One process may write or many may
 * read, so that it waits for `lockWaitMs` where another is at it.
 *
 * @throws DemarcheError `store-empty`, `store-unavailable`, `store-locked`
 */
export async function openEmbedded(
  path: string,
  { readOnly, lockWaitMs }: { readonly readOnly: boolean; readonly lockWaitMs: number },
): Promise<Engine> {
  if (readOnly && !existsSync(path)) {
    throw new DemarcheError(
      'store-empty',
      `There is no store at ${path}. Load the first article into it: demarche load ARTICLE --store ${path}`,
    );
  }
  const { default: grafeo } = await import('@grafeo-db/js');
  const database = await openWhenFree(
    path,
    () => (readOnly ? grafeo.GrafeoDB.openReadOnly(path) : grafeo.GrafeoDB.create(path)),
    lockWaitMs,
  );
  return embeddedEngine(path, database);
}

async function openWhenFree(path: string, open: () => GrafeoDB, waitMs: number): Promise<GrafeoDB> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    try {
      return open();
    } catch (fault) {
      if (!isLocked(fault) || performance.now() >= deadline) throw openFault(path, fault);
    }
    await sleep(RETRY_MS);
  }
}

function embeddedEngine(path: string, database: GrafeoDB): Engine {
  return {
    kind: 'embedded',
    address: path,
    name: `Grafeo ${database.version()}`,
    async write(work) {
      try {
        return await inTransaction(database, work, 'commit');
      } catch (fault) {
        throw writeFault(path, fault);
      }
    },
    inspect: (work) => inTransaction(database, work, 'rollback'),
    async define(cypher) {
      await database.executeCypher(cypher);
    },
    query: (cypher, parameters, limits) => query(database, cypher, parameters, limits),
    async close() {
      database.close();
    },
  };
}

async function inTransaction<T>(
  database: GrafeoDB,
  work: (transaction: Transaction) => Promise<T>,
  end: 'commit' | 'rollback',
): Promise<T> {
  const transaction = database.beginTransaction();
  try {
    const result = await work({
      async run(cypher, parameters = {}) {
        const result = await transaction.executeCypher(cypher, parameters);
        const columns = result.columns;
        return result.rows().map((row): Row => {
          return Object.fromEntries(columns.map((name, at) => [name, fromGrafeo(row[at])]));
        });
      },
    });
    if (end === 'commit') transaction.commit();
    return result;
  } finally {
    if (transaction.isActive) transaction.rollback();
  }
}

/**
 * Runs a statement in a transaction that is rolled back whatever it does. The engine can't be
 * interrupted: past the limit the caller hears of it at once, and the engine goes on in its own
 * thread until it is done or notices its own limit of 30 seconds.
 */
async function query(
  database: GrafeoDB,
  cypher: string,
  parameters: Parameters,
  { timeoutMs, limit }: QueryLimits,
): Promise<Table> {
  const transaction = database.beginTransaction();
  const running = transaction.executeCypher(cypher, parameters).finally(() => transaction.rollback());
  const result = await within(timeoutMs, running).catch((fault) => {
    throw queryFault(fault);
  });
  if (Object.values(result.counters).some((changes) => changes > 0)) {
    throw new DemarcheError('query-refused', 'The query was refused, since it may only read.');
  }
  const columns = result.columns;
  const rows = result.rows();
  const kept = rows.slice(0, limit).map((row) => row.map(fromGrafeo));
  return { columns, rows: kept, truncated: rows.length > limit };
}

async function within<T>(timeoutMs: number, running: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timedOut(timeoutMs)), timeoutMs);
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}
