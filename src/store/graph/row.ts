import { DemarcheError, type GraphValue } from '../../ontology/index.ts';
import type { Row } from './engine.ts';

/** The text in a column that always holds one. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw damaged(column, value);
}

/** The text in a column, or null where the graph holds none. */
export function textOrNull(row: Row, column: string): string | null {
  const value = row[column] ?? null;
  return value === null ? null : text(row, column);
}

/** The number in a column that always holds one. */
export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw damaged(column, value);
}

/** The list of texts in a column; empty where the graph holds none. */
export function texts(row: Row, column: string): readonly string[] {
  const value = row[column] ?? [];
  if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string')) return value;
  throw damaged(column, value);
}

function damaged(column: string, value: GraphValue | undefined): DemarcheError {
  return new DemarcheError(
    'store-schema',
    `The graph holds ${JSON.stringify(value ?? null)} as ${column}, which Demarche did not write. Was it changed by hand? Load it again into a new store.`,
  );
}
