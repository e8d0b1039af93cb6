import type { Judgement } from './judge.ts';
import { share } from './score.ts';

/** Codings whose confidence lies within a band, and how many of them are right: the two means should agree. */
export interface Band {
  readonly from: number;
  /** Not included, except in the last band. */
  readonly to: number;
  readonly codings: number;
  /** The mean of their confidences. */
  readonly said: number;
  /** The share that is right. */
  readonly right: number;
}

const BOUNDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** How far the confidences of what was read can be believed; bands that hold nothing are left out. */
export function reliability(judgements: readonly Judgement[]): readonly Band[] {
  const read = judgements.flatMap(({ right, wrong }) => [
    ...right.map(({ confidence }) => ({ confidence, right: true })),
    ...wrong.map(({ confidence }) => ({ confidence, right: false })),
  ]);
  return BOUNDS.slice(1).flatMap((to, nth) => {
    const from = BOUNDS[nth] ?? 0;
    const within = read.filter(
      ({ confidence }) => confidence >= from && (confidence < to || (to === 1 && confidence === 1)),
    );
    if (within.length === 0) return [];
    const sum = within.reduce((total, { confidence }) => total + confidence, 0);
    const right = within.filter((coding) => coding.right).length;
    const codings = within.length;
    return [{ from, to, codings, said: share(sum, codings), right: share(right, codings) }];
  });
}
