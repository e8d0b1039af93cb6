import type { GraphValue } from '../../ontology/index.ts';
import type { Row, Transaction } from './engine.ts';

/** Rows to a statement: Neo4j's throughput is flat from 1,000 to 10,000, its memory is not. */
const BATCH = 2_000;

/** Runs a statement over `$rows`, a batch at a time. Does nothing where there are none. */
export async function runRows(
  transaction: Transaction,
  cypher: string,
  rows: readonly { readonly [key: string]: GraphValue }[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    await transaction.run(cypher, { rows: rows.slice(at, at + BATCH) });
  }
}

/** Runs a reading statement over `$rows`, a batch at a time, and returns all rows. */
export async function readRows(
  transaction: Transaction,
  cypher: string,
  rows: readonly { readonly [key: string]: GraphValue }[],
): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    for (const row of await transaction.run(cypher, { rows: rows.slice(at, at + BATCH) })) found.push(row);
  }
  return found;
}

/** Runs a reading statement over `$ids`, a batch at a time, and returns all rows. */
export async function readIds(
  transaction: Transaction,
  cypher: string,
  ids: Iterable<string>,
): Promise<readonly Row[]> {
  const wanted = [...ids];
  const rows: Row[] = [];
  for (let at = 0; at < wanted.length; at += BATCH) {
    for (const row of await transaction.run(cypher, { ids: wanted.slice(at, at + BATCH) })) rows.push(row);
  }
  return rows;
}
