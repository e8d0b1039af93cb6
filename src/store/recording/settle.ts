import type { Transaction } from '../graph/index.ts';
import { createEdges, READ, readIds, runRows, text, textOrNull, texts, WRITE } from '../graph/index.ts';
import { joinNamings, type Naming, namingProperties, sameNaming } from './naming.ts';
import { officeEdge } from './office-text.ts';
import { dropUnreportedEvents, refreshEvents } from './refresh-events.ts';
import { storedOffices } from './write-entities.ts';

/** What articles that are taken back had to do with. */
export interface Touched {
  readonly events: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

/** What is gone, and what of the touched events stays. */
export interface Settled {
  readonly events: { readonly removed: number; readonly kept: number };
  readonly entities: { readonly removed: number };
  readonly edges: { readonly removed: number };
}

/** Deletes what the articles say, but not their nodes; to be told anew, and settled after. */
export async function liftTellings(transaction: Transaction, ids: readonly string[]): Promise<Touched> {
  const touched = await contributionsOf(transaction, ids);
  await runRows(
    transaction,
    WRITE.deleteTellings,
    ids.map((id) => ({ id })),
  );
  return touched;
}

/** Deletes the articles' nodes, and with them what they say; what that touched must be settled after. */
export async function detachArticles(transaction: Transaction, ids: readonly string[]): Promise<Touched> {
  const touched = await contributionsOf(transaction, ids);
  await runRows(
    transaction,
    WRITE.deleteArticles,
    ids.map((id) => ({ id })),
  );
  return touched;
}

async function contributionsOf(transaction: Transaction, ids: readonly string[]): Promise<Touched> {
  const events = new Set<string>();
  const entities = new Set<string>();
  for (const row of await readIds(transaction, READ.contributions, ids)) {
    (text(row, 'type') === 'REPORTS' ? events : entities).add(text(row, 'id'));
  }
  return { events, entities };
}

/**
 * Makes the graph what the articles that are left say: deletes what none of them reports or mentions,
 * derives the rest of what was touched anew.
 */
export async function settle(transaction: Transaction, touched: Touched): Promise<Settled> {
  const events = await dropUnreportedEvents(transaction, touched.events);
  const entities = await settleEntities(transaction, touched.entities);
  const affected = new Set(events.kept);
  for (const id of await eventsOf(transaction, entities.renamed)) affected.add(id);
  await refreshEvents(transaction, affected);
  return {
    events: { removed: events.removed, kept: events.kept.size },
    entities: { removed: entities.removed },
    edges: { removed: events.edges },
  };
}

/** The events that these entities are a party to: their summaries hold the names. */
export async function eventsOf(
  transaction: Transaction,
  entities: ReadonlySet<string>,
): Promise<Set<string>> {
  const rows = await readIds(transaction, READ.eventsOfEntities, entities);
  return new Set(rows.map((row) => text(row, 'id')));
}

async function settleEntities(
  transaction: Transaction,
  ids: ReadonlySet<string>,
): Promise<{ readonly removed: number; readonly renamed: ReadonlySet<string> }> {
  const named = new Map<string, { naming: Naming; readonly offices: Set<string> }>();
  for (const row of await readIds(transaction, READ.namings, ids)) {
    const naming = {
      name: text(row, 'name'),
      aliases: texts(row, 'aliases'),
      country: textOrNull(row, 'country'),
    };
    const before = named.get(text(row, 'entity')) ?? { naming, offices: new Set() };
    for (const office of texts(row, 'offices')) before.offices.add(office);
    named.set(text(row, 'entity'), { ...before, naming: joinNamings(before.naming, naming) });
  }
  const renamed = new Set<string>();
  const updates = [];
  for (const row of await readIds(transaction, READ.entities, named.keys())) {
    const id = text(row, 'id');
    const before = {
      name: text(row, 'name'),
      aliases: texts(row, 'aliases'),
      country: textOrNull(row, 'country'),
    };
    const after = named.get(id)?.naming ?? before;
    if (after.name !== before.name) renamed.add(id);
    if (!sameNaming(before, after)) updates.push({ id, ...namingProperties(after) });
  }
  await runRows(transaction, WRITE.updateEntities, updates);
  await settleOffices(transaction, new Map([...named].map(([id, { offices }]) => [id, offices])));
  const orphans = [...ids].filter((id) => !named.has(id)).map((id) => ({ id }));
  await runRows(transaction, WRITE.deleteEntities, orphans);
  return { removed: orphans.length, renamed };
}

async function settleOffices(
  transaction: Transaction,
  offices: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const stored = await storedOffices(transaction, offices.keys());
  const changed = [...stored]
    .filter(([id, held]) => held.size !== offices.get(id)?.size)
    .map(([id]) => ({ id }));
  await runRows(transaction, WRITE.deleteOffices, changed);
  const edges = changed.flatMap(({ id }) =>
    [...(offices.get(id) ?? [])].map((office) => officeEdge(id, office)),
  );
  await runRows(transaction, createEdges('Entity', 'HOLDS', 'Entity'), edges);
}
