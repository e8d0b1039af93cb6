import { parse } from 'csv-parse';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { through } from '../through.ts';

/** One row of a table, by column; cells without a value are left out. */
export interface TableRow {
  readonly kind: 'row';
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
  /** All columns; null where every row names its own. */
  readonly names: readonly string[] | null;
}

export type RowResult =
  | TableRow
  | { readonly kind: 'refused'; readonly line: number; readonly refusal: Refusal };

export interface RowOptions {
  readonly delimiter: string;
  /** Null where the first row holds their names. */
  readonly columns: readonly string[] | null;
  readonly comment: string | null;
  readonly maxBytes: number;
}

/** What stands in a text for bytes that are not UTF-8. */
const UNDECODED = '\ufffd';

/**
 * Reads rows of separated values, one at a time. Of tab-separated ones a quotation mark is a letter like others, as those
 * who publish event tables write them; elsewhere it encloses cells.
 *
 * @throws what the stream throws
 */
export async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  { delimiter, columns, comment, maxBytes }: RowOptions,
): AsyncGenerator<RowResult> {
  const parser = through<ParsedRow>(
    bytes,
    parse({
      delimiter,
      quote: delimiter === '\t' ? null : '"',
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      ...(comment === null ? {} : { comment, comment_no_infix: true }),
      max_record_size: maxBytes,
      info: true,
    }),
  );
  let names = columns;
  let line = 1;
  try {
    for await (const { record, info } of parser) {
      const begun = line;
      line = info.lines + 1;
      if (names === null) {
        names = record.map((name) => name.trim());
        continue;
      }
      yield toRow(record, names, begun);
    }
  } catch (fault) {
    if (!isParserFault(fault)) throw fault;
    yield {
      kind: 'refused',
      line,
      refusal: refuse(`the table can't be read from here on: ${fault.message}`),
    };
  }
}

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function toRow(record: readonly string[], names: readonly string[], line: number): RowResult {
  if (record.length !== names.length) {
    const reason = `it has ${record.length} cells, and the table ${names.length} columns`;
    return { kind: 'refused', line, refusal: refuse(reason) };
  }
  if (record.some((value) => value.includes(UNDECODED))) {
    return { kind: 'refused', line, refusal: refuse('it is not UTF-8') };
  }
  const cells = names.flatMap((name, index): [string, string][] => {
    const value = record[index]?.trim() ?? '';
    return value === '' ? [] : [[name, value]];
  });
  return { kind: 'row', line, cells: new Map(cells), names };
}

function isParserFault(fault: unknown): fault is Error {
  return fault instanceof Error && 'code' in fault && String(fault.code).startsWith('CSV_');
}
