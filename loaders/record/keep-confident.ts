import type { ArticleRecord } from '../../src/ontology/index.ts';

/**
 * Leaves out the events that an article tells too doubtfully, counts them, and leaves out the policies and meetings
 * that nothing else is about.
 *
 * @param least the confidence, 0 to 1, that the surest evidence of an event must have
 */
export function keepConfident(record: ArticleRecord, least: number): ArticleRecord {
  const events = record.events.filter(({ evidence }) =>
    evidence.some(({ confidence }) => confidence >= least),
  );
  const dropped = record.events.filter((event) => !events.includes(event));
  const about = new Set(events.flatMap((event) => event.about));
  const orphans = new Set(dropped.flatMap((event) => event.about).filter((id) => !about.has(id)));
  const entities = record.entities.filter(({ id, kind }) => !(orphans.has(id) && OBJECTS.has(kind)));
  return { ...record, entities, events, leftOut: dropped.length };
}

const OBJECTS: ReadonlySet<string> = new Set(['policy', 'meeting']);
