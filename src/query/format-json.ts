import type { GraphValue, Table } from '../ontology/index.ts';

/** C1 control characters, which JSON lets stand though some terminals obey them, and JavaScript's line ends. */
const ESCAPED = /[\u007f-\u009f\u2028\u2029]/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Written by hand, since an object would reorder columns that look like numbers and lose `__proto__`. */
function jsonRow(columns: readonly string[], row: readonly GraphValue[]): string {
  const members = columns.map(
    (column, index) => `${JSON.stringify(column)}:${JSON.stringify(row[index] ?? null)}`,
  );
  return `{${members.join(',')}}`.replace(ESCAPED, escapeCharacter);
}

/** A table as JSON Lines: one object a row, keyed by column. */
export function formatJsonLines({ columns, rows }: Table): string {
  return rows.map((row) => `${jsonRow(columns, row)}\n`).join('');
}

/** A table as a JSON array of objects keyed by column, one a line. */
export function formatJson({ columns, rows }: Table): string {
  if (rows.length === 0) return '[]\n';
  return `[\n${rows.map((row) => `  ${jsonRow(columns, row)}`).join(',\n')}\n]\n`;
}
