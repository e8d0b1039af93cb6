import type { PloverType } from '../ontology/index.ts';

/** What became of the records that are of one type. */
export interface TypeConfusion {
  readonly type: PloverType;
  readonly records: number;
  /** In so many the type was read, whoever the parties. */
  readonly found: number;
  /** What the others were read as, `null` for nothing at all; the most frequent first. */
  readonly instead: readonly { readonly type: PloverType | null; readonly records: number }[];
}

/** Types of a record: those that the gold has, and those that were read. */
export interface RecordTypes {
  readonly gold: ReadonlySet<PloverType>;
  readonly read: ReadonlySet<PloverType>;
}

/** For each type of the gold, in the order given, how often it was read as what. */
export function confusions(
  records: readonly RecordTypes[],
  order: readonly PloverType[],
): readonly TypeConfusion[] {
  return order.flatMap((type) => {
    const own = records.filter(({ gold }) => gold.has(type));
    if (own.length === 0) return [];
    const missed = own.filter(({ read }) => !read.has(type));
    return [{ type, records: own.length, found: own.length - missed.length, instead: insteadOf(missed) }];
  });
}

function insteadOf(missed: readonly RecordTypes[]): TypeConfusion['instead'] {
  const counts = new Map<PloverType | null, number>();
  for (const { read, gold } of missed) {
    // What is gold of another type is no confusion with this one.
    const others = [...read].filter((type) => !gold.has(type));
    for (const type of others.length > 0 ? others : [null]) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts]
    .map(([type, records]) => ({ type, records }))
    .sort((a, b) => b.records - a.records || (`${a.type}` < `${b.type}` ? -1 : 1));
}
