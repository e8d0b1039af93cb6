/** How many columns the tables have that come without headings. */
const WITHOUT_HEADINGS: Readonly<Record<number, string>> = { 61: 'gdelt-2', 58: 'gdelt-1' };

const HEADINGS: readonly (readonly [mapping: string, columns: readonly string[]])[] = [
  ['icews', ['Event ID', 'CAMEO Code', 'Source Name', 'Target Name']],
  ['polecat', ['Event ID', 'Event Type', 'Event Mode', 'Actor Name', 'Recipient Name']],
];

/**
 * The mapping for a table that is published as it is, by its first line; null for a table that has none, undefined for what
 * is no table.
 */
export function fromTable(text: string, name: string): string | null | undefined {
  const cells = (text.split('\n', 1)[0] ?? '').replace(/\r$/, '').split('\t');
  if (/^\d+\t(?:19|20)\d{6}\t/.test(text)) {
    const known = WITHOUT_HEADINGS[cells.length];
    if (known !== undefined) return known;
  }
  for (const [mapping, columns] of HEADINGS) {
    if (columns.every((column) => cells.includes(column))) return mapping;
  }
  return /\.(?:csv|tsv|tab)(?:\.\w+)?$/i.test(name) ? null : undefined;
}
