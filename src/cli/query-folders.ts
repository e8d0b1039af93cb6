import { existsSync, realpathSync } from 'node:fs';
import { delimiter } from 'node:path';
import type { Argv } from 'yargs';

export interface QueriesOption {
  readonly queries: readonly string[];
}

/** Where a user's own queries are looked for if nothing says where. */
export const USUAL_FOLDER = 'queries';

export function declareQueriesOption<T>(yargs: Argv<T>): Argv<T & QueriesOption> {
  return yargs.option('queries', {
    describe: 'a folder of saved queries of your own, beside ours; may be given again',
    type: 'string',
    array: true,
    requiresArg: true,
    default: [] as string[],
    defaultDescription: 'DEMARCHE_QUERIES, else ./queries if it is there',
  });
}

/** The folders of `--queries` as they were given, before anything else is known of the command line. */
function givenFolders(given: readonly string[]): readonly string[] {
  return given.flatMap((word, at) => {
    if (word.startsWith('--queries=')) return [word.slice('--queries='.length)];
    const folder = given[at + 1];
    return word === '--queries' && folder !== undefined ? [folder] : [];
  });
}

/**
 * The folders where a user's own queries are: those given, else those of DEMARCHE_QUERIES (several with
 * the system's path separator between), else `./queries` if there is one.
 *
 * @param given the command line; the saved queries are commands, so that it isn't parsed yet
 */
export function queryFolders(given: readonly string[]): readonly string[] {
  const folders = givenFolders(given);
  if (folders.length > 0) return folders;
  const fromEnvironment = (process.env['DEMARCHE_QUERIES'] ?? '')
    .split(delimiter)
    .filter((one) => one !== '');
  if (fromEnvironment.length > 0) return fromEnvironment;
  return existsSync(USUAL_FOLDER) ? [realpathSync(USUAL_FOLDER)] : [];
}
