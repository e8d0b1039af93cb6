import {
  type ArticleRecord,
  type IsoDate,
  JOINING_REACH,
  joinTellings,
  readToldId,
} from '../../ontology/index.ts';
import {
  READ,
  type Row,
  readIds,
  readRows,
  type Transaction,
  text,
  textOrNull,
  texts,
} from '../graph/index.ts';
import { readTellings } from './read-tellings.ts';
import { identify, type ToldRecord } from './told-record.ts';

/** What is to be written so that every telling stands with what it tells of. */
export interface Regrouped {
  readonly incoming: readonly ToldRecord[];
  /** Stored articles of which some telling now belongs to something else; they are to be told anew. */
  readonly moved: readonly ToldRecord[];
}

interface StoredTelling {
  readonly told: string;
  readonly node: string;
  readonly article: string;
  readonly publishedOn: IsoDate | null;
  readonly about: readonly string[] | null;
}

/**
 * Finds out what each telling tells of, now that some articles come and some go. The outcome depends on the set of
 * articles alone; only families that these touch are looked at, and of those only what is near in time.
 *
 * @param incoming articles that are not stored, or whose stored version is among the `removed`
 * @param removed ids of stored articles that are taken back
 */
export async function regroup(
  transaction: Transaction,
  incoming: readonly ArticleRecord[],
  removed: readonly string[],
): Promise<Regrouped> {
  const gone = new Set<string>(removed);
  const leaving = await readTold(transaction, gone);
  const coming = incoming.flatMap(({ article, entities, events }) =>
    [...entities, ...events].map(({ id }) => ({ id: id as string, publishedOn: article.publishedOn })),
  );
  const touched = windowsOf([...coming, ...leaving].filter(({ id }) => id.includes('@')));
  const stored = (await readStored(transaction, touched)).filter(({ article }) => !gone.has(article));
  const identities = joinTellings([
    ...coming,
    ...stored.map(({ told, publishedOn }) => ({ id: told, publishedOn })),
  ]);
  const identityOf = (told: string): string | undefined =>
    isWithinReach(told, touched) ? identities.get(told) : undefined;
  const records = incoming.map((record) => identify(record, (told) => identityOf(told) ?? told));
  const changed = changedNodes(stored, identityOf);
  await addChangedObjects(transaction, stored, records, leaving, changed);
  const moving = new Set(stored.filter(({ node }) => changed.has(node)).map(({ article }) => article));
  // Whose meeting is another now is about another now, for all who tell of it.
  for (const row of await readIds(transaction, READ.reportersAbout, changed)) {
    if (!gone.has(text(row, 'article'))) moving.add(text(row, 'article'));
  }
  const moved = await readTellings(transaction, moving);
  // What else these articles tell stays where it is, unless it is among what was looked at.
  return {
    incoming: records,
    moved: moved.map((record) =>
      identify(record, (told) => identityOf(told) ?? record.nodeOf.get(told) ?? told),
    ),
  };
}

interface Window {
  readonly family: string;
  from: string;
  to: string;
}

/** For each family, the time around its tellings within which others have a say. */
function windowsOf(
  tellings: readonly { readonly id: string; readonly publishedOn: IsoDate | null }[],
): ReadonlyMap<string, Window> {
  const windows = new Map<string, Window>();
  for (const { id, publishedOn } of tellings) {
    const { family, period, printed } = readToldId(id);
    const day = printed !== null && /^\d{4}-\d\d-\d\d$/.test(printed) ? printed : publishedOn;
    const [from, to] = period ? [period.from, period.to] : [day ?? '9999', day ?? '0000'];
    const window = windows.get(family) ?? { family, from, to };
    [window.from] = [from, window.from].sort() as [string];
    window.to = [to, window.to].sort().at(-1) ?? to;
    windows.set(family, window);
  }
  return windows;
}

function moveDays(date: string, days: number): string {
  const moved = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  return Number.isNaN(moved) ? date : new Date(moved).toISOString().slice(0, 10);
}

/** The told ids of articles that go, with the day they were printed. */
async function readTold(
  transaction: Transaction,
  articles: ReadonlySet<string>,
): Promise<readonly (StoredTelling & { readonly id: string })[]> {
  const rows = await readIds(transaction, READ.toldIds, articles);
  return rows.map((row) => ({ ...storedTelling(row), id: text(row, 'told') }));
}

async function readStored(
  transaction: Transaction,
  windows: ReadonlyMap<string, Window>,
): Promise<readonly StoredTelling[]> {
  // Twice the reach: what is near enough to change must itself see all that has a say in it.
  const rows = [...windows.values()].map(({ family, from, to }) => ({
    family,
    from: moveDays(from, -2 * JOINING_REACH),
    to: moveDays(to, 2 * JOINING_REACH),
  }));
  const events = await readRows(
    transaction,
    READ.eventTellings,
    rows.filter(({ family }) => family.startsWith('event:')),
  );
  const meetings = await readRows(
    transaction,
    READ.meetingTellings,
    rows.filter(({ family }) => family.startsWith('meeting:')),
  );
  return [...events, ...meetings].map(storedTelling);
}

function storedTelling(row: Row): StoredTelling {
  return {
    told: text(row, 'told'),
    node: text(row, 'node'),
    article: text(row, 'article'),
    publishedOn: textOrNull(row, 'publishedOn') as IsoDate | null,
    about: text(row, 'node').startsWith('event:') ? texts(row, 'about') : null,
  };
}

/** The nodes that a stored telling leaves or comes to. */
function changedNodes(
  stored: readonly StoredTelling[],
  identityOf: (told: string) => string | undefined,
): Set<string> {
  const changed = new Set<string>();
  for (const { told, node } of stored) {
    const identity = identityOf(told);
    if (identity === undefined || identity === node) continue;
    changed.add(node);
    changed.add(identity);
  }
  return changed;
}

function isWithinReach(told: string, windows: ReadonlyMap<string, Window>): boolean {
  const { family, period, printed } = readToldId(told);
  const window = windows.get(family);
  const [from, to] = period ? [period.from, period.to] : [printed ?? '', printed ?? ''];
  return (
    window !== undefined &&
    to >= moveDays(window.from, -JOINING_REACH) &&
    from <= moveDays(window.to, JOINING_REACH)
  );
}

/** Adds the events whose objects are, by all that tell of them now, not those that the graph ties them to. */
async function addChangedObjects(
  transaction: Transaction,
  stored: readonly StoredTelling[],
  records: readonly ToldRecord[],
  leaving: readonly StoredTelling[],
  changed: Set<string>,
): Promise<void> {
  const coming = records.flatMap(({ events }) => events);
  const nodes = new Set([...coming.map(({ id }) => id as string), ...leaving.map(({ node }) => node)]);
  const told = new Map<string, Set<string>>();
  for (const { node, about } of stored) {
    if (about === null || !nodes.has(node)) continue;
    const objects = told.get(node) ?? new Set();
    for (const object of about) objects.add(object);
    told.set(node, objects);
  }
  for (const { id, about } of coming) for (const object of about) told.get(id)?.add(object);
  const tied = new Map<string, Set<string>>();
  for (const row of await readIds(transaction, READ.parties, told.keys())) {
    if (row['role'] !== 'ABOUT') continue;
    const objects = tied.get(text(row, 'event')) ?? new Set();
    tied.set(text(row, 'event'), objects.add(text(row, 'entity')));
  }
  for (const [node, objects] of told) {
    const now = tied.get(node) ?? new Set();
    if (now.size !== objects.size || [...objects].some((object) => !now.has(object))) changed.add(node);
  }
}
