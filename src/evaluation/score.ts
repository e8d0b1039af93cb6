import type { PloverType } from '../ontology/index.ts';
import type { Coding } from './coding.ts';
import type { Judgement } from './judge.ts';

/** How much of the gold was found, and how much of what was found is right. Shares are 0 to 1; 0 of 0 is 0. */
export interface Figures {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Figures over all codings of some judgements, or over those of one type. */
export function score(judgements: readonly Judgement[], type?: PloverType): Figures {
  const count = (of: (judgement: Judgement) => readonly Coding[]): number =>
    judgements.reduce(
      (sum, judgement) =>
        sum + of(judgement).filter((coding) => type === undefined || coding.type === type).length,
      0,
    );
  const right = count((judgement) => judgement.right);
  const gold = right + count((judgement) => judgement.missed);
  const found = right + count((judgement) => judgement.wrong);
  const [precision, recall] = [share(right, found), share(right, gold)];
  const f1 = share(2 * precision * recall, precision + recall);
  return { gold, found, right, precision, recall, f1 };
}

/** A part of a whole, 0 to 1; of nothing, 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
