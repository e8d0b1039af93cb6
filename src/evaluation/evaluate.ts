import { type ArticleRecord, PLOVER_TYPES, type PloverType } from '../ontology/index.ts';
import type { Coding } from './coding.ts';
import { codingsOf } from './codings-of.ts';
import type { GoldRecord } from './gold-record.ts';
import { type Judgement, judge } from './judge.ts';
import { type Band, reliability } from './reliability.ts';
import { type Figures, score, share } from './score.ts';
import { confusions, type TypeConfusion } from './type-confusion.ts';

/** A gold record and what was read in its text. */
export interface Judged {
  readonly gold: GoldRecord;
  readonly read: ArticleRecord;
}

/** A record whose gold and reading differ. */
export interface RecordError extends Judgement {
  /** Its place among the records, from 0. */
  readonly index: number;
  readonly gold: readonly Coding[];
}

export interface Evaluation {
  readonly records: number;
  /** Share of the types of all records that were read, whoever the parties. */
  readonly typeRecall: number;
  readonly total: Figures;
  /** For each type that the gold or the reading has, in PLOVER's order. */
  readonly byType: readonly (Figures & { readonly type: PloverType })[];
  readonly confusions: readonly TypeConfusion[];
  readonly reliability: readonly Band[];
  readonly errors: readonly RecordError[];
}

const TYPES = Object.keys(PLOVER_TYPES) as readonly PloverType[];

/**
 * Measures a reading against gold: right is what has the same country of the actor, PLOVER type and country of the
 * recipient. Countries alone count, so that coders with other registries compare; a text may tell of more than its gold
 * has, which then counts as wrong.
 */
export function evaluate(judged: readonly Judged[]): Evaluation {
  const read = judged.map((each) => codingsOf(each.read));
  const judgements = judged.map(({ gold }, index) => judge(gold, read[index] ?? []));
  const types = judged.map(({ gold }, index) => ({
    gold: new Set(gold.codings.map(({ type }) => type)),
    read: new Set(read[index]?.map(({ type }) => type)),
  }));
  const confused = confusions(types, TYPES);
  const sum = (of: (each: TypeConfusion) => number): number =>
    confused.reduce((total, each) => total + of(each), 0);
  return {
    records: judged.length,
    typeRecall: share(
      sum(({ found }) => found),
      sum(({ records }) => records),
    ),
    total: score(judgements),
    byType: TYPES.map((type) => ({ type, ...score(judgements, type) })).filter(
      ({ gold, found }) => gold + found > 0,
    ),
    confusions: confused,
    reliability: reliability(judgements),
    errors: judgements.flatMap((judgement, index) =>
      judgement.missed.length + judgement.wrong.length === 0
        ? []
        : [{ index, gold: judged[index]?.gold.codings ?? [], ...judgement }],
    ),
  };
}
