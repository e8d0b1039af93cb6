import { READ, readIds, type Transaction } from '../graph/index.ts';
import { dropUnreportedEvents, refreshEvents } from './refresh-events.ts';
import { refreshMeetings } from './refresh-meetings.ts';
import { eventsOf, liftTellings, type Settled, settle, type Touched } from './settle.ts';
import type { ToldRecord } from './told-record.ts';
import { writeMentions } from './write-articles.ts';
import { type WrittenEntities, writeEntities } from './write-entities.ts';
import { type WrittenEvents, writeEvents } from './write-events.ts';

/** What telling changed: nodes, and by how many there are more or fewer events and readable edges. */
export interface Told {
  readonly events: WrittenEvents;
  readonly entities: WrittenEntities;
  readonly settled: Settled;
  readonly edges: number;
  /** Events that were told before and turned out to be another. */
  readonly vanished: number;
}

/**
 * Writes what articles tell whose own nodes are there, and makes the graph what all articles in it say.
 *
 * @param moved what stored articles tell, whose events or meetings have turned out to be others than was thought
 * @param touched what articles had to do with that have been taken out before
 */
export async function tell(
  transaction: Transaction,
  coming: readonly ToldRecord[],
  moved: readonly ToldRecord[],
  touched: Touched,
): Promise<Told> {
  const ids = moved.map(({ article }) => article.id);
  const lifted = await liftTellings(transaction, ids);
  const all = joinTouched(touched, lifted);
  // What is told anew must not find itself as it was.
  const dropped = moved.length > 0 ? (await dropUnreportedEvents(transaction, all.events)).edges : 0;
  const records = [...coming, ...moved];
  const entities = await writeEntities(transaction, records);
  await writeMentions(transaction, records);
  const events = await writeEvents(transaction, records, entities.parties);
  const stale = new Set([...events.known, ...(await eventsOf(transaction, entities.renamed))]);
  await refreshEvents(
    transaction,
    [...stale].filter((id) => !all.events.has(id)),
  );
  const settled = await settle(transaction, all);
  await refreshMeetings(transaction, all.entities, [
    ...all.events,
    ...records.flatMap((record) => record.events.map(({ id }) => id)),
  ]);
  const vanished = lifted.events.size - (await countEvents(transaction, lifted.events));
  return { events, entities, settled, vanished, edges: events.edges - dropped - settled.edges.removed };
}

/** How many of these events the graph has. */
export async function countEvents(transaction: Transaction, ids: ReadonlySet<string>): Promise<number> {
  return (await readIds(transaction, READ.events, ids)).length;
}

function joinTouched(one: Touched, other: Touched): Touched {
  return {
    events: new Set([...one.events, ...other.events]),
    entities: new Set([...one.entities, ...other.entities]),
  };
}
