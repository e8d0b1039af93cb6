/** What a column asks for, in columns of a terminal. */
export interface ColumnNeed {
  /** As much as lets every cell stand on one line. */
  readonly natural: number;
  /** The least that can still be read. */
  readonly least: number;
}

/**
 * Shares out the width among columns: each gets what it asks for if all can, otherwise the widest give way
 * first, down to the least that each can do with.
 *
 * @returns a width for each, or null if they don't fit
 */
export function fitColumns(needs: readonly ColumnNeed[], width: number): readonly number[] | null {
  const at = (level: number) => needs.map(({ natural, least }) => Math.max(least, Math.min(natural, level)));
  const sum = (widths: readonly number[]) => widths.reduce((total, one) => total + one, 0);
  if (sum(at(0)) > width) return null;
  let low = 0;
  let high = Math.max(0, ...needs.map(({ natural }) => natural));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sum(at(middle)) <= width) low = middle;
    else high = middle - 1;
  }
  const widths = [...at(low)];
  let spare = width - sum(widths);
  for (const [index, { natural }] of needs.entries()) {
    const given = widths[index] ?? 0;
    if (spare > 0 && given < natural) {
      widths[index] = given + 1;
      spare -= 1;
    }
  }
  return widths;
}
