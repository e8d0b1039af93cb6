import type { Entity, EntityKind } from '../../ontology/index.ts';
import { ENTITY_KINDS } from '../../ontology/index.ts';
import type { Transaction } from '../graph/index.ts';
import {
  createEdges,
  createEntities,
  READ,
  readIds,
  runRows,
  text,
  textOrNull,
  texts,
  WRITE,
} from '../graph/index.ts';
import { joinNamings, type Naming, namingProperties, sameNaming } from './naming.ts';
import { officeEdge, officeText } from './office-text.ts';
import type { Party } from './readable-edges.ts';
import { meetingProperties } from './refresh-meetings.ts';
import type { ToldRecord } from './told-record.ts';

/** What the records' entities are once they are written. */
export interface WrittenEntities {
  readonly created: number;
  /** Those that were stored before and now go by another name. */
  readonly renamed: ReadonlySet<string>;
  readonly parties: ReadonlyMap<string, Party>;
}

/** Creates the entities that are new, and joins what the records call them to what is known of the others. */
export async function writeEntities(
  transaction: Transaction,
  records: readonly ToldRecord[],
): Promise<WrittenEntities> {
  const entities = records.flatMap((record) => record.entities);
  const named = nameEntities(entities);
  const kinds = new Map<string, EntityKind>(entities.map(({ id, kind }) => [id, kind]));
  const renamed = new Set<string>();
  const updates = [];
  const known = new Set<string>();
  for (const row of await readIds(transaction, READ.entities, named.keys())) {
    const id = text(row, 'id');
    known.add(id);
    const before = {
      name: text(row, 'name'),
      aliases: texts(row, 'aliases'),
      country: textOrNull(row, 'country'),
    };
    const after = joinNamings(before, named.get(id) ?? before);
    named.set(id, after);
    if (after.name !== before.name) renamed.add(id);
    if (!sameNaming(before, after)) updates.push({ id, ...namingProperties(after) });
  }
  for (const kind of ENTITY_KINDS) {
    const rows = [...named]
      .filter(([id]) => kinds.get(id) === kind && !known.has(id))
      .map(([id, naming]) => ({ id, kind, ...namingProperties(naming), ...meetingProperties(id) }));
    await runRows(transaction, createEntities(kind), rows);
  }
  await runRows(transaction, WRITE.updateEntities, updates);
  await writeOffices(transaction, entities);
  const parties = [...named].map(([id, { name }]): [string, Party] => {
    return [id, { id, kind: kinds.get(id) ?? 'organization', name }];
  });
  return { created: named.size - known.size, renamed, parties: new Map(parties) };
}

/** What each entity is called by these, together. */
export function nameEntities(entities: readonly Entity[]): Map<string, Naming> {
  const named = new Map<string, Naming>();
  for (const { id, name, aliases, country } of entities) {
    const naming = joinNamings({ name, aliases, country }, { name, aliases, country });
    const before = named.get(id);
    named.set(id, before === undefined ? naming : joinNamings(before, naming));
  }
  return named;
}

async function writeOffices(transaction: Transaction, entities: readonly Entity[]): Promise<void> {
  const holders = entities.filter((entity) => entity.offices.length > 0);
  if (holders.length === 0) return;
  const stored = await storedOffices(transaction, new Set(holders.map((holder) => holder.id)));
  const edges = [];
  for (const { id, offices } of holders) {
    const held = stored.get(id) ?? new Set();
    stored.set(id, held);
    for (const office of offices.map(officeText)) {
      if (!held.has(office)) edges.push(officeEdge(id, office));
      held.add(office);
    }
  }
  await runRows(transaction, createEdges('Entity', 'HOLDS', 'Entity'), edges);
}

/** The offices, as text, that the graph holds for each of these entities. */
export async function storedOffices(
  transaction: Transaction,
  ids: Iterable<string>,
): Promise<Map<string, Set<string>>> {
  const stored = new Map<string, Set<string>>();
  for (const row of await readIds(transaction, READ.offices, ids)) {
    const office = [text(row, 'office'), text(row, 'of'), textOrNull(row, 'from'), textOrNull(row, 'to')];
    const holder = text(row, 'holder');
    stored.set(holder, (stored.get(holder) ?? new Set()).add(JSON.stringify(office)));
  }
  return stored;
}
