import {
  type Article,
  type ArticleRecord,
  type Entity,
  type Event,
  type Evidence,
  type GraphReader,
  type GraphValue,
  type Office,
  readToldId,
} from '../ontology/index.ts';
import type { Properties } from './graph.ts';

/** What one article added to the graph, and when it was stored. */
export interface StoredRecord {
  readonly record: ArticleRecord;
  /** ISO 8601, in UTC. */
  readonly recordedAt: string;
}

const PAGE = 200;

const ARTICLES = `MATCH (a:Article) WHERE a.id > $after RETURN a ORDER BY a.id LIMIT ${PAGE}`;
const MENTIONS =
  'UNWIND $ids AS id MATCH (a:Article {id: id})-[m:MENTIONS]->(n:Entity) RETURN a.id, n.id, n.kind, m ORDER BY a.id, n.id';
const REPORTS =
  'UNWIND $ids AS id MATCH (a:Article {id: id})-[r:REPORTS]->(e:Event) RETURN a.id, e.id, r ORDER BY a.id, r.start, e.id, r.end';
const EVENTS = 'UNWIND $ids AS id MATCH (e:Event {id: id}) RETURN e';
const PARTIES =
  'UNWIND $ids AS id MATCH (e:Event {id: id})-[r:ACTOR|RECIPIENT]->(n:Entity) RETURN e.id, type(r), n.id ORDER BY e.id, n.id';

function propertiesOf(value: GraphValue | undefined): Properties {
  return (value as { readonly properties: Properties }).properties;
}

/** Gathers rows by the text in their first column. */
function byFirst(rows: readonly (readonly GraphValue[])[]): Map<string, (readonly GraphValue[])[]> {
  const groups = new Map<string, (readonly GraphValue[])[]>();
  for (const [first, ...rest] of rows) {
    const key = String(first);
    groups.set(key, [...(groups.get(key) ?? []), rest]);
  }
  return groups;
}

function entityOf([id, kind, mention]: readonly GraphValue[]): Entity {
  const { name, aliases, country, offices, told } = propertiesOf(mention);
  const held = ((offices ?? []) as readonly string[]).map((text): Office => {
    const [office, of, from, to] = JSON.parse(text);
    return { office, of, from, to };
  });
  return {
    id: told ?? id,
    kind,
    name,
    aliases: aliases ?? [],
    country: country ?? null,
    offices: held,
  } as unknown as Entity;
}

interface StoredEvents {
  readonly events: ReadonlyMap<string, Properties>;
  /** Event, then role, then entities. */
  readonly parties: ReadonlyMap<string, readonly (readonly GraphValue[])[]>;
}

async function readEvents(reader: GraphReader, ids: readonly string[]): Promise<StoredEvents> {
  const events = await reader.read(EVENTS, { ids });
  const parties = await reader.read(PARTIES, { ids });
  const byId = events.rows.map(
    ([event]) => [String(propertiesOf(event)['id']), propertiesOf(event)] as const,
  );
  return { events: new Map(byId), parties: byFirst(parties.rows) };
}

/** The events as an article tells them, under the ids that it tells them by; with two statuses, it tells two. */
function eventsOf(reports: readonly (readonly GraphValue[])[], { events, parties }: StoredEvents): Event[] {
  const told = new Map<string, Event & { readonly evidence: Evidence[] }>();
  for (const [id, report] of reports) {
    const {
      sentence,
      start,
      end,
      confidence,
      extractor,
      status,
      mode = null,
      place = null,
    } = propertiesOf(report);
    const { told: tellingId, toldAbout } = propertiesOf(report);
    const key = JSON.stringify([tellingId ?? id, status, mode, place, toldAbout ?? []]);
    const stored = events.get(String(id)) ?? {};
    const { eventType, plover, cameo, goldstein, quadClass, occurredFrom, occurredTo } = stored;
    const of = (role: string) =>
      (parties.get(String(id)) ?? []).filter(([one]) => one === role).map(([, entity]) => entity);
    const period =
      typeof tellingId === 'string' && tellingId.includes('@')
        ? readToldId(tellingId).period
        : occurredFrom == null
          ? null
          : { from: occurredFrom, to: occurredTo };
    const event =
      told.get(key) ??
      ({
        ...{ id: tellingId ?? id, eventType, plover, mode, cameo, goldstein, quadClass },
        ...{ actors: of('ACTOR'), recipients: of('RECIPIENT'), about: toldAbout ?? [] },
        ...{ place, occurredOn: period, status, evidence: [] },
      } as unknown as Event & { readonly evidence: Evidence[] });
    event.evidence.push({ sentence, start, end, confidence, extractor } as unknown as Evidence);
    told.set(key, event);
  }
  return [...told.values()];
}

function articleOf(properties: Properties): Article {
  const { id, url = null, title = null, publisher = null, publishedOn = null, language, sha256 } = properties;
  const text = typeof properties['text'] === 'string' ? properties['text'] : '';
  return {
    ...{ id, url, title, publisher, publishedOn, language, sha256 },
    ...{ datelinePlace: null, text, bodyStart: 0 },
  } as unknown as Article;
}

/**
 * What each article added to the graph, in the order of the articles' ids. Recording all of it in an empty store
 * gives the same graph. The text stands in it as far as the store keeps it.
 */
export async function* exportRecords(reader: GraphReader): AsyncGenerator<StoredRecord> {
  for (let after = ''; ; ) {
    const { rows } = await reader.read(ARTICLES, { after });
    const articles = rows.map(([article]) => propertiesOf(article));
    const ids = articles.map(({ id }) => String(id));
    if (ids.length === 0) return;
    const mentions = byFirst((await reader.read(MENTIONS, { ids })).rows);
    const reports = byFirst((await reader.read(REPORTS, { ids })).rows);
    const told = [...new Set([...reports.values()].flat().map(([event]) => String(event)))];
    const stored = await readEvents(reader, told);
    for (const [at, article] of articles.entries()) {
      const id = ids[at] ?? '';
      const entities = (mentions.get(id) ?? []).map(entityOf);
      const events = eventsOf(reports.get(id) ?? [], stored);
      const extractor = String(article['extractor'] ?? '');
      const record = { article: articleOf(article), extractor, entities, events, leftOut: 0 };
      yield { record, recordedAt: String(article['recordedAt']) };
    }
    after = ids.at(-1) ?? '';
  }
}
