import { type EdgeType, type EntityKind, type GraphReader, isEdgeType } from '../ontology/index.ts';
import { readableEdges } from '../store/index.ts';
import type { EntityRow, EventRow, GraphResponse } from './api/index.ts';
import { number, type Row, readRows, text, textOrNull, texts } from './rows.ts';
import { STATEMENTS } from './statements.ts';

/** Positions of texts in the list that an answer gives them in. */
class Positions {
  readonly all: string[] = [];
  readonly #at = new Map<string, number>();

  of(value: string): number {
    const known = this.#at.get(value);
    if (known !== undefined) return known;
    this.#at.set(value, this.all.length);
    return this.all.push(value) - 1;
  }
}

interface Roles {
  readonly ACTOR: string[];
  readonly RECIPIENT: string[];
  readonly ABOUT: string[];
  readonly AT: string[];
}

/**
 * Reads events with everyone who takes part in them and the edges that they stand for.
 *
 * @param ids of the events; unknown ones are left out
 * @param alone entities that are wanted whether an event names them or not
 * @param total how many events there are of which these are a part
 */
export async function readEventSet(
  reader: GraphReader,
  ids: readonly string[],
  { alone = [], total = ids.length }: { readonly alone?: readonly string[]; readonly total?: number } = {},
): Promise<GraphResponse> {
  const rows = await readRows(reader, STATEMENTS.eventRows, { ids });
  const parties = new Map<string, Roles>();
  for (const row of await readRows(reader, STATEMENTS.eventParties, { ids })) {
    const roles = parties.get(text(row, 'event')) ?? { ACTOR: [], RECIPIENT: [], ABOUT: [], AT: [] };
    roles[text(row, 'role') as keyof Roles].push(text(row, 'entity'));
    parties.set(text(row, 'event'), roles);
  }
  const entities = new Positions();
  const publishers = new Positions();
  for (const id of alone) entities.of(id);
  for (const { ACTOR, RECIPIENT, ABOUT, AT } of parties.values()) {
    for (const id of [...ACTOR, ...RECIPIENT, ...ABOUT, ...AT]) entities.of(id);
  }
  const entityRows = await readEntities(reader, entities.all);
  const kinds = new Map(entityRows.map(({ id, kind }) => [id, kind]));
  const events = rows.flatMap((row) => {
    const roles = parties.get(text(row, 'id'));
    return roles === undefined ? [] : [eventRow(row, roles, kinds, entities, publishers)];
  });
  return { entities: entityRows, publishers: publishers.all, events, total };
}

function eventRow(
  row: Row,
  roles: Roles,
  kinds: ReadonlyMap<string, string>,
  entities: Positions,
  publishers: Positions,
): EventRow {
  const party = (id: string) => ({ id, name: '', kind: (kinds.get(id) ?? 'organization') as EntityKind });
  const type = text(row, 'eventType');
  const pairs = isEdgeType(type)
    ? readableEdges(type as EdgeType, {
        actors: roles.ACTOR.map(party),
        recipients: roles.RECIPIENT.map(party),
        about: roles.ABOUT.map(party),
      })
    : [];
  const [place] = roles.AT;
  return {
    id: text(row, 'id'),
    type,
    status: text(row, 'status'),
    occurredOn: textOrNull(row, 'occurredOn'),
    first: textOrNull(row, 'first'),
    last: textOrNull(row, 'last'),
    confidence: number(row, 'confidence'),
    articles: number(row, 'articles'),
    publishers: texts(row, 'publishers').map((name) => publishers.of(name)),
    actors: roles.ACTOR.map((id) => entities.of(id)),
    recipients: roles.RECIPIENT.map((id) => entities.of(id)),
    about: roles.ABOUT.map((id) => entities.of(id)),
    place: place === undefined ? null : entities.of(place),
    pairs: pairs.map(({ from, to }) => [entities.of(from), entities.of(to)]),
  };
}

/** Entities by their ids, in the same order; the store has them all, unless it was changed meanwhile. */
async function readEntities(reader: GraphReader, ids: readonly string[]): Promise<EntityRow[]> {
  if (ids.length === 0) return [];
  const offices = new Map<string, string[]>();
  for (const row of await readRows(reader, STATEMENTS.offices, { ids })) {
    const years = [textOrNull(row, 'from')?.slice(0, 4), textOrNull(row, 'to')?.slice(0, 4)];
    const when = years.some((year) => year !== undefined) ? ` (${years[0] ?? ''}–${years[1] ?? ''})` : '';
    const office = `${text(row, 'office')}, ${text(row, 'of')}${when}`;
    offices.set(text(row, 'holder'), [...(offices.get(text(row, 'holder')) ?? []), office]);
  }
  const known = new Map<string, EntityRow>();
  for (const row of await readRows(reader, STATEMENTS.entityRows, { ids })) {
    const id = text(row, 'id');
    known.set(id, {
      id,
      kind: text(row, 'kind'),
      name: text(row, 'name'),
      aliases: texts(row, 'aliases'),
      country: textOrNull(row, 'country'),
      offices: offices.get(id) ?? [],
      events: number(row, 'events'),
    });
  }
  return ids.map((id) => known.get(id) ?? missing(id));
}

function missing(id: string): EntityRow {
  const kind = id.slice(0, id.indexOf(':'));
  return { id, kind, name: id, aliases: [], country: null, offices: [], events: 0 };
}
