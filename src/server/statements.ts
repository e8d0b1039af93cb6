import { readFileSync } from 'node:fs';

function statement(name: string): string {
  return readFileSync(new URL(`./cypher/${name}.cypher`, import.meta.url), 'utf8');
}

/** What the viewer asks the store; one file each. */
export const STATEMENTS = {
  eventsInWindow: statement('events-in-window'),
  countInWindow: statement('count-in-window'),
  eventsAmong: statement('events-among'),
  eventsOfEntity: statement('events-of-entity'),
  eventRows: statement('event-rows'),
  eventParties: statement('event-parties'),
  entityRows: statement('entity-rows'),
  entityIds: statement('entity-ids'),
  offices: statement('offices'),
  evidence: statement('evidence'),
  article: statement('article'),
  articleReports: statement('article-reports'),
  findEntities: statement('find-entities'),
  findArticles: statement('find-articles'),
  timeline: statement('timeline'),
  newestRecord: statement('newest-record'),
} as const;
