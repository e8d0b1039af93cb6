import type { EntityKind } from '../../ontology/index.ts';
import { NODE_LABELS } from '../../ontology/index.ts';

// Labels and edge types can't be parameters in Cypher; they come from the ontology, never from data.

/** The statements that read what is stored of given ids. */
export const READ = {
  articles: `UNWIND $ids AS id MATCH (a:Article {id: id})
    RETURN a.id AS id, a.sha256 AS sha256, a.extractor AS extractor, a.publishedOn AS publishedOn`,
  entities: `UNWIND $ids AS id MATCH (n:Entity {id: id})
    RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.country AS country`,
  events: `UNWIND $ids AS id MATCH (e:Event {id: id})
    RETURN e.id AS id, e.eventType AS eventType, e.cameo AS cameo`,
  parties: `UNWIND $ids AS id MATCH (e:Event {id: id})-[r:ACTOR|RECIPIENT|ABOUT|AT]->(n:Entity)
    RETURN e.id AS event, type(r) AS role, n.id AS entity, n.kind AS kind, n.name AS name`,
  reports: `UNWIND $ids AS id MATCH (e:Event {id: id})<-[r:REPORTS]-(a:Article)
    RETURN e.id AS event, a.id AS article, a.publishedOn AS publishedOn, r.status AS status,
      r.confidence AS confidence, r.mode AS mode, r.place AS place`,
  namings: `UNWIND $ids AS id MATCH (n:Entity {id: id})<-[m:MENTIONS]-(:Article)
    RETURN DISTINCT n.id AS entity, m.name AS name, m.aliases AS aliases, m.country AS country, m.offices AS offices`,
  offices: `UNWIND $ids AS id MATCH (n:Entity {id: id})-[h:HOLDS]->(o:Entity)
    RETURN n.id AS holder, h.office AS office, o.id AS of, h.from AS from, h.to AS to`,
  eventsOfEntities: `UNWIND $ids AS id MATCH (n:Entity {id: id})<-[:ACTOR|RECIPIENT|ABOUT]-(e:Event)
    RETURN DISTINCT e.id AS id`,
  contributions: `UNWIND $ids AS id MATCH (a:Article {id: id})-[r:REPORTS|MENTIONS]->(n)
    RETURN DISTINCT type(r) AS type, n.id AS id`,
  toldIds: `UNWIND $ids AS id MATCH (a:Article {id: id})-[r:REPORTS|MENTIONS]->(n) WHERE r.told IS NOT NULL
    RETURN DISTINCT r.told AS told, n.id AS node, a.id AS article, a.publishedOn AS publishedOn, r.about AS about`,
  /** Of a family, what is told of a time near the row's; what has no time counts as of the day it was printed. */
  eventTellings: `UNWIND $rows AS row MATCH (e:Event {family: row.family})
    WHERE (e.occurredTo IS NULL OR e.occurredTo >= row.from) AND (e.occurredFrom IS NULL OR e.occurredFrom <= row.to)
    MATCH (e)<-[r:REPORTS]-(a:Article)
    WHERE e.occurredFrom IS NOT NULL OR a.publishedOn IS NULL OR (a.publishedOn >= row.from AND a.publishedOn <= row.to)
    RETURN DISTINCT r.told AS told, e.id AS node, a.id AS article, a.publishedOn AS publishedOn, r.about AS about`,
  meetingTellings: `UNWIND $rows AS row MATCH (e:Entity {family: row.family})
    WHERE (e.occurredTo IS NULL OR e.occurredTo >= row.from) AND (e.occurredFrom IS NULL OR e.occurredFrom <= row.to)
    MATCH (e)<-[r:MENTIONS]-(a:Article)
    WHERE e.occurredFrom IS NOT NULL OR a.publishedOn IS NULL OR (a.publishedOn >= row.from AND a.publishedOn <= row.to)
    RETURN DISTINCT r.told AS told, e.id AS node, a.id AS article, a.publishedOn AS publishedOn`,
  mentionTellings: `UNWIND $ids AS id MATCH (a:Article {id: id})-[m:MENTIONS]->(n:Entity)
    RETURN a.id AS article, n.id AS node, coalesce(m.told, n.id) AS told, n.kind AS kind, m.name AS name,
      m.aliases AS aliases, m.country AS country, m.offices AS offices`,
  reportTellings: `UNWIND $ids AS id MATCH (a:Article {id: id})-[r:REPORTS]->(e:Event)
    RETURN a.id AS article, e.id AS node, r.told AS told, r.about AS about, r.toldAbout AS toldAbout,
      e.eventType AS eventType, e.plover AS plover, e.cameo AS cameo, e.goldstein AS goldstein,
      e.quadClass AS quadClass, e.occurredFrom AS occurredFrom, e.occurredTo AS occurredTo, r.sentence AS sentence,
      r.start AS start, r.end AS end, r.confidence AS confidence, r.extractor AS extractor, r.status AS status,
      r.mode AS mode, r.place AS place`,
  meetingsOfEvents: `UNWIND $ids AS id MATCH (e:Event {id: id})-[:ABOUT]->(n:Meeting) RETURN DISTINCT n.id AS id`,
  reportersAbout: `UNWIND $ids AS id MATCH (n:Entity {id: id})<-[:ABOUT]-(:Event)<-[:REPORTS]-(a:Article)
    RETURN DISTINCT a.id AS article`,
  meetingReports: `UNWIND $ids AS id MATCH (n:Entity {id: id})<-[:ABOUT]-(e:Event)<-[r:REPORTS]-(a:Article)
    RETURN n.id AS meeting, e.eventType AS eventType, r.status AS status, r.confidence AS confidence,
      r.place AS place, a.id AS article, a.publishedOn AS publishedOn`,
  schema: "MATCH (s:Schema {id: 'demarche'}) RETURN s.version AS version",
  nodeCounts: 'MATCH (n) UNWIND labels(n) AS label RETURN label AS name, count(*) AS many',
  edgeCounts: 'MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS many',
} as const;

/** The statements that change nodes by id. */
export const WRITE = {
  /** Touches the schema node, so that of two writers one waits for the other's commit. */
  queue: "MATCH (s:Schema {id: 'demarche'}) SET s.version = s.version",
  schema: "CREATE (s:Schema {id: 'demarche', version: $version})",
  createArticles: 'UNWIND $rows AS row CREATE (a:Article) SET a = row',
  createEvents: 'UNWIND $rows AS row CREATE (e:Event) SET e = row',
  updateEntities: 'UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row',
  updateEvents: 'UNWIND $rows AS row MATCH (e:Event {id: row.id}) SET e += row',
  deleteTellings: 'UNWIND $rows AS row MATCH (a:Article {id: row.id})-[r:REPORTS|MENTIONS]->() DELETE r',
  deleteArticles: 'UNWIND $rows AS row MATCH (a:Article {id: row.id}) DETACH DELETE a',
  deleteEntities: 'UNWIND $rows AS row MATCH (n:Entity {id: row.id}) DETACH DELETE n',
  deleteEvents: 'UNWIND $rows AS row MATCH (e:Event {id: row.id}) DETACH DELETE e',
  deletePlaces: 'UNWIND $rows AS row MATCH (e:Event {id: row.id})-[r:AT]->(:Entity) DELETE r',
  deleteOffices: 'UNWIND $rows AS row MATCH (n:Entity {id: row.id})-[r:HOLDS]->(:Entity) DELETE r',
} as const;

/** Creates the entities of one kind; a row is the node's properties. */
export function createEntities(kind: EntityKind): string {
  return `UNWIND $rows AS row CREATE (n:Entity:${NODE_LABELS[kind]}) SET n = row`;
}

/** The labels that edges start and end at; each has an index on its id. */
export type IndexedLabel = 'Article' | 'Entity' | 'Event';

/** Creates edges of one type; a row is `{ from, to, properties }`. */
export function createEdges(from: IndexedLabel, type: string, to: IndexedLabel): string {
  return `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
    CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
}

// An edge is found through its ends. All of one pair's edges are looked through once, not once an event,
// because two governments may have met ten thousand times.

/** Updates readable edges of one type; a row is a pair, with the new properties by event id. */
export function updateReadableEdges(type: string): string {
  return `UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:${type}]->(b:Entity {id: row.to})
    WHERE row.byEvent[r.event] IS NOT NULL SET r += row.byEvent[r.event]`;
}

/** Deletes readable edges of one type; a row is a pair, with the ids of the events. */
export function deleteReadableEdges(type: string): string {
  return `UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:${type}]->(b:Entity {id: row.to})
    WHERE r.event IN row.events DELETE r`;
}
