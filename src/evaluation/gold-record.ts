import type { IsoDate } from '../ontology/index.ts';
import type { Coding } from './coding.ts';

/** A text and what a careful reader coded in it. */
export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly publishedOn: IsoDate | null;
  readonly codings: readonly Coding[];
  /** Whether the other side was coded; where it was not, it does not count. */
  readonly recipients: boolean;
}
