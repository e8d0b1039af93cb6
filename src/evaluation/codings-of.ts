import type { ArticleRecord, CountryCode, EntityId } from '../ontology/index.ts';
import { type Coding, pairUp, wholeCoding } from './coding.ts';

/** A coding that was read, and how sure the surest of its events is. */
export interface ReadCoding extends Coding {
  readonly confidence: number;
}

/** What the events of an article come to, each coding once. */
export function codingsOf({ entities, events }: ArticleRecord): readonly ReadCoding[] {
  const countries = new Map(entities.map(({ id, country }) => [id, country]));
  const of = (ids: readonly EntityId[]): (CountryCode | null)[] => ids.map((id) => countries.get(id) ?? null);
  const codings = new Map<string, ReadCoding>();
  for (const { actors, plover, recipients, evidence } of events) {
    const confidence = Math.max(0, ...evidence.map((each) => each.confidence));
    for (const coding of pairUp(of(actors), plover, of(recipients))) {
      const key = wholeCoding(coding);
      const known = codings.get(key)?.confidence ?? 0;
      codings.set(key, { ...coding, confidence: Math.max(known, confidence) });
    }
  }
  return [...codings.values()];
}
