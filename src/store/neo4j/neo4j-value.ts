import neo4j from 'neo4j-driver';
import type { GraphValue } from '../../ontology/index.ts';

/** A value of Neo4j as plain data: as on any other store, without the server's own ids. */
export function fromNeo4j(value: unknown): GraphValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (neo4j.isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (neo4j.isNode(value)) {
    return { labels: [...value.labels].sort(), properties: sorted(value.properties) };
  }
  if (neo4j.isRelationship(value)) return { type: value.type, properties: sorted(value.properties) };
  if (neo4j.isPath(value)) {
    const segments = value.segments;
    const nodes = [value.start, ...segments.map((segment) => segment.end)];
    return { nodes: nodes.map(fromNeo4j), edges: segments.map((segment) => fromNeo4j(segment.relationship)) };
  }
  if (value instanceof Int8Array) return Buffer.from(value).toString('base64');
  if (writesItself(value)) return value.toString();
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromNeo4j(item)]));
}

/** A parameter for Neo4j: whole numbers as integers, which the driver would else send as floats. */
export function toNeo4j(value: GraphValue): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toNeo4j);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNeo4j(item)]));
}

function sorted(properties: Readonly<Record<string, unknown>>): GraphValue {
  const entries = Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, fromNeo4j(item)]));
}

/** Dates, times and durations write themselves as ISO 8601; points as Neo4j does. */
function writesItself(value: object): boolean {
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value) ||
    neo4j.isPoint(value)
  );
}
