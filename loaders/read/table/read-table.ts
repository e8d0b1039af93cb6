import type { Input } from '../input.ts';
import { readLines } from '../read-lines.ts';
import { DEFAULT_MAX_BYTES, type ReadSettings } from '../read-settings.ts';
import type { Reader } from '../reader.ts';
import { refuse, rejection } from '../refusal.ts';
import { columnsOf, type Mapping } from './mapping.ts';
import { type RowResult, readRows } from './read-rows.ts';
import { rowArticle } from './row-article.ts';

/**
 * Makes a reader of the tables that a mapping describes: separated values, with or without a line of headings, or JSON
 * Lines. Every row is an article with the events that it codes; its evidence is the row.
 */
export function tableReader(mapping: Mapping): Reader {
  return async function* (input, settings) {
    const { origin } = input;
    let checked = false;
    for await (const row of rowsOf(input, mapping, settings)) {
      if (row.kind === 'refused') {
        yield rejection(origin, row.refusal, row.line);
        continue;
      }
      const missing = checked ? [] : missingColumns(row.cells, mapping, row.names);
      checked = true;
      if (missing.length > 0) {
        const reason = `it is no table for the mapping ${mapping.name}: it has no column ${missing.join(', ')}`;
        yield rejection(origin, refuse(reason), row.line);
        return;
      }
      const { line, cells } = row;
      const result = rowArticle(cells, mapping);
      if (!('kind' in result)) yield { kind: 'coded', origin, line, coded: result };
      else if (result.kind === 'passed over') yield { kind: 'passed over', origin, line };
      else yield rejection(origin, { ...result, given: Object.fromEntries(cells) }, line);
    }
  };
}

function missingColumns(
  cells: ReadonlyMap<string, string>,
  mapping: Mapping,
  names: readonly string[] | null,
): readonly string[] {
  // Lines of JSON leave out what they don't have.
  if (names === null) return [];
  const there = new Set([...cells.keys(), ...names]);
  return [...columnsOf(mapping)].filter((name) => !there.has(name));
}

async function* rowsOf(input: Input, mapping: Mapping, settings: ReadSettings): AsyncGenerator<RowResult> {
  const maxBytes = Math.min(settings.maxBytes ?? DEFAULT_MAX_BYTES, LONGEST_ROW);
  const bytes = input.open();
  if (mapping.format === 'jsonl') yield* jsonRows(bytes, maxBytes);
  else {
    const { first, all } = await peek(bytes);
    const line = first
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart();
    if (mapping.format === undefined && line.startsWith('{')) yield* jsonRows(all, maxBytes);
    else {
      const delimiter =
        mapping.format === 'csv' ? commaOf(line) : mapping.format === 'tsv' ? '\t' : delimiterOf(line);
      yield* readRows(all, {
        delimiter,
        columns: mapping.columns ?? null,
        comment: mapping.comment ?? null,
        maxBytes,
      });
    }
  }
}

const LONGEST_ROW = 1_000_000;

/** The beginning of a stream, and all of it. */
async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly first: Buffer; readonly all: AsyncIterable<Uint8Array> }> {
  const chunks = bytes[Symbol.asyncIterator]();
  const next = await chunks.next();
  const first = next.done === true ? Buffer.alloc(0) : Buffer.from(next.value);
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (first.length > 0) yield first;
      for (let chunk = await chunks.next(); chunk.done !== true; chunk = await chunks.next())
        yield chunk.value;
    } finally {
      await chunks.return?.();
    }
  }
  return { first, all: all() };
}

function delimiterOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.includes('\t') ? '\t' : commaOf(text);
}

function commaOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.split(';').length > line.split(',').length ? ';' : ',';
}

async function* jsonRows(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<RowResult> {
  for await (const { number, bytes: line } of readLines(bytes, maxBytes)) {
    if (line === null) {
      yield { kind: 'refused', line: number, refusal: refuse('the row is too long') };
      continue;
    }
    const text = line.toString('utf8').trim();
    if (text === '') continue;
    const cells = jsonCells(text);
    yield cells === null
      ? { kind: 'refused', line: number, refusal: refuse('it is no JSON object', { raw: text }) }
      : { kind: 'row', line: number, cells, names: null };
  }
}

function jsonCells(text: string): ReadonlyMap<string, string> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const cells = Object.entries(value).flatMap(([name, cell]): [string, string][] => {
      // What load has written beside a row that it rejected.
      if (cell === null || name === 'rejected') return [];
      const words = typeof cell === 'object' ? JSON.stringify(cell) : String(cell).trim();
      return words === '' ? [] : [[name, words]];
    });
    return new Map(cells);
  } catch {
    return null;
  }
}
