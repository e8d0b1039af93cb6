import type { GraphValue, Office } from '../../ontology/index.ts';

/** Writes an office as one text, since an edge's property can hold a list of texts but no list of lists. */
export function officeText({ office, of, from, to }: Office): string {
  return JSON.stringify([office, of, from, to]);
}

/** The HOLDS edge that an office's text stands for. */
export function officeEdge(
  holder: string,
  written: string,
): {
  readonly from: string;
  readonly to: string;
  readonly properties: { readonly [key: string]: GraphValue };
} {
  const [office, of, from, to] = JSON.parse(written) as [string, string, string | null, string | null];
  return { from: holder, to: of, properties: { office, from, to } };
}
