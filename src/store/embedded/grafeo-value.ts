import type { GrafeoValue } from '@grafeo-db/js';
import type { GraphValue } from '../../ontology/index.ts';

/**
 * A value of Grafeo as plain data. Nodes, edges and paths come as maps with the engine's own ids in
 * them (`_id`, `_labels`, `_type`); those go, and what they are is said as on any other store.
 */
export function fromGrafeo(value: GrafeoValue | undefined): GraphValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(fromGrafeo);
  if (value instanceof Date) return value.toISOString().replace(/(?:\.000)?Z$/, '');
  if (value instanceof Float32Array) return [...value];
  if (Buffer.isBuffer(value)) return value.toString('base64');
  const entries = Object.entries(value as Record<string, GrafeoValue>);
  const { _labels: labels, _type: type } = value as Record<string, GrafeoValue>;
  if (Array.isArray(labels))
    return { labels: [...labels].map(String).sort(), properties: properties(entries) };
  if (typeof type === 'string') return { type, properties: properties(entries) };
  return Object.fromEntries(entries.map(([key, item]) => [key, fromGrafeo(item)]));
}

const OWN = new Set(['_id', '_labels', '_type', '_source', '_target']);

function properties(entries: readonly (readonly [string, GrafeoValue])[]): GraphValue {
  const named = entries.filter(([key]) => !OWN.has(key)).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(named.map(([key, value]) => [key, fromGrafeo(value)]));
}
