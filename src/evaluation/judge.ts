import { type Coding, type CodingKey, wholeCoding, withoutRecipient } from './coding.ts';
import type { ReadCoding } from './codings-of.ts';
import type { GoldRecord } from './gold-record.ts';

/** A record's gold beside what was read in it, each coding once. */
export interface Judgement {
  readonly right: readonly ReadCoding[];
  readonly missed: readonly Coding[];
  readonly wrong: readonly ReadCoding[];
}

/**
 * Compares what was read with the gold. Where the gold has no recipients, they are left out on both sides:
 * then actor and type are what can be right.
 */
export function judge({ codings, recipients }: GoldRecord, read: readonly ReadCoding[]): Judgement {
  const key = recipients ? wholeCoding : withoutRecipient;
  const gold = onceEach(codings, key);
  const found = onceEach(surestFirst(read), key);
  return {
    right: [...found].flatMap(([each, coding]) => (gold.has(each) ? [coding] : [])),
    missed: [...gold].flatMap(([each, coding]) => (found.has(each) ? [] : [coding])),
    wrong: [...found].flatMap(([each, coding]) => (gold.has(each) ? [] : [coding])),
  };
}

function onceEach<Of extends Coding>(codings: readonly Of[], key: CodingKey): ReadonlyMap<string, Of> {
  const once = new Map<string, Of>();
  for (const coding of codings) if (!once.has(key(coding))) once.set(key(coding), coding);
  return once;
}

function surestFirst(codings: readonly ReadCoding[]): ReadCoding[] {
  return [...codings].sort((a, b) => b.confidence - a.confidence);
}
