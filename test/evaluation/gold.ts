import { type GoldRecord, parseGoldLine } from '../../src/evaluation/index.ts';

/** What a PLOVER record says: codes of actors and recipients. */
export interface GoldDraft {
  readonly id?: string;
  readonly event: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** A line of PLOVER gold, its text and its actors' names left blank. */
export function goldLine({ id = 'gold', event, source, target }: GoldDraft): string {
  const actors = (codes: readonly string[]) => codes.map((code) => ({ text: code, code, sector: null }));
  const text = `Text of ${id}.`;
  return JSON.stringify({ id, text, event, source: actors(source), target: actors(target) });
}

export function goldRecord(draft: GoldDraft): GoldRecord {
  return parseGoldLine(goldLine(draft), 'here');
}
