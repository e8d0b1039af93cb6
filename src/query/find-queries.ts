import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DemarcheError } from '../ontology/index.ts';
import { didYouMean } from './nearest-names.ts';
import { parseQuery } from './parse-header.ts';
import type { SavedQuery } from './saved-query.ts';

/** The saved queries that were found, and the files that could not be read as one. */
export interface QueryLibrary {
  /** In the order of their names. */
  readonly queries: readonly SavedQuery[];
  /** By the query's name: why its file was left out. */
  readonly faults: ReadonlyMap<string, DemarcheError>;
}

/** The folder of the queries that come with the project; two steps up from here in source and in dist. */
export const OWN_QUERIES: string = fileURLToPath(new URL('../../queries', import.meta.url));

function readQuery(name: string, file: string): SavedQuery | DemarcheError {
  try {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
      const what = 'a query is named in small letters, digits and hyphens: who-met.cypher';
      throw new DemarcheError('query-header', `${file}: ${what}`);
    }
    return parseQuery(name, file, readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof DemarcheError) return error;
    const reason = error instanceof Error ? error.message : String(error);
    return new DemarcheError('query-header', `${file}: can't be read: ${reason}`, { cause: error });
  }
}

/**
 * Finds the saved queries: ours, then those of the folders, one a file `NAME.cypher`. Of two with the
 * same name the later folder's counts, so that a user's own takes the place of ours.
 *
 * @throws DemarcheError `usage` for a folder that is not there
 */
export function findQueries(folders: readonly string[] = []): QueryLibrary {
  const queries = new Map<string, SavedQuery>();
  const faults = new Map<string, DemarcheError>();
  for (const folder of [OWN_QUERIES, ...folders]) {
    if (!existsSync(folder)) throw new DemarcheError('usage', `There is no folder of queries at ${folder}`);
    for (const entry of readdirSync(folder).filter((one) => one.endsWith('.cypher'))) {
      const name = basename(entry, '.cypher');
      const found = readQuery(name, join(folder, entry));
      queries.delete(name);
      faults.delete(name);
      if (found instanceof DemarcheError) faults.set(name, found);
      else queries.set(name, found);
    }
  }
  const byName = [...queries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { queries: byName, faults };
}

/**
 * The query by that name.
 *
 * @throws DemarcheError `query-unknown` with the nearest names, `query-header` if its file is faulty
 */
export function findQuery(library: QueryLibrary, name: string): SavedQuery {
  const found = library.queries.find((query) => query.name === name);
  if (found !== undefined) return found;
  const fault = library.faults.get(name);
  if (fault !== undefined) throw fault;
  const names = library.queries.map((query) => query.name);
  const hint = didYouMean(name, names) || '; "demarche query" lists them';
  throw new DemarcheError('query-unknown', `There is no query ${JSON.stringify(name)}${hint}`);
}
