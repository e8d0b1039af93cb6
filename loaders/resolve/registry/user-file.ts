import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { DemarcheError } from '../../../src/ontology/index.ts';
import type { UserRegistry, UserRow } from './user-rows.ts';

/** Columns whose cells hold lists, parted by |. */
const LISTS = new Set(['aliases', 'members']);

/**
 * Reads a user's own registry: people with their offices, organizations and places that add to ours and win over it.
 * A CSV file has a row each with the columns' names on top; a YAML file a list of such rows. See docs/registry.md.
 *
 * @throws DemarcheError `registry` for a file that can't be read or is neither, and for a row that does not fit, with its line
 */
export async function readRegistryFile(path: string): Promise<UserRegistry> {
  const file = basename(path);
  const { userRegistry } = await import('./user-rows.ts');
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new DemarcheError('registry', `Can't read the registry file ${path}: check the path`, { cause });
  });
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return userRegistry(file, await csvRows(file, text));
    case '.yaml':
    case '.yml':
      return userRegistry(file, await yamlRows(file, text));
    default:
      throw new DemarcheError(
        'registry',
        `${file} is neither .csv, .yaml nor .yml: name it after what it is`,
      );
  }
}

/** Empty cells are left out, as YAML rows leave them out. */
async function csvRows(file: string, text: string): Promise<UserRow[]> {
  const { parse } = await import('csv-parse/sync');
  try {
    const options = {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      comment: '#',
      info: true,
    } as const;
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, options);
    return rows.map(({ record, info }) => {
      const cells = Object.entries(record).filter(([, cell]) => cell !== '');
      const parted = cells.map(([column, cell]) => [column, LISTS.has(column) ? cell.split('|') : cell]);
      return { line: info.lines, cells: Object.fromEntries(parted) };
    });
  } catch (cause) {
    throw new DemarcheError('registry', `${file} is no CSV: ${reason(cause)}`, { cause });
  }
}

/** Dates and codes are text: `schema: failsafe` keeps YAML from making anything else of them (NOR, 2017-02). */
async function yamlRows(file: string, text: string): Promise<UserRow[]> {
  const { isSeq, isNode, LineCounter, parseDocument } = await import('yaml');
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'failsafe' });
  const [error] = document.errors;
  if (error) throw new DemarcheError('registry', `${file} is no YAML: ${reason(error)}`, { cause: error });
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) {
    throw new DemarcheError(
      'registry',
      `${file}:1: is no list of rows: begin each with "- ". See docs/registry.md.`,
    );
  }
  return document.contents.items.map((item) => {
    const offset = isNode(item) ? (item.range?.[0] ?? 0) : 0;
    return { line: counter.linePos(offset).line, cells: isNode(item) ? item.toJS(document) : item };
  });
}

function reason(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
}
