import type { GraphReader, GraphValue } from '../ontology/index.ts';

export type Row = Readonly<Record<string, GraphValue>>;

/** Runs one of the viewer's own statements, and returns its rows by column. */
export async function readRows(
  reader: GraphReader,
  cypher: string,
  parameters: Readonly<Record<string, GraphValue>>,
): Promise<readonly Row[]> {
  const { columns, rows } = await reader.read(cypher, parameters);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
}

export function text(row: Row, column: string): string {
  return String(row[column] ?? '');
}

export function textOrNull(row: Row, column: string): string | null {
  const value = row[column] ?? null;
  return value === null ? null : String(value);
}

export function number(row: Row, column: string): number {
  return Number(row[column] ?? 0);
}

export function texts(row: Row, column: string): string[] {
  const value = row[column];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
