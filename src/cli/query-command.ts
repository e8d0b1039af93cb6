import type { Argv, CommandModule } from 'yargs';
import { DemarcheError } from '../ontology/index.ts';
import type { QueryLibrary } from '../query/index.ts';
import { type AnswerOptions, declareAnswerOptions, printAnswer, printTable } from './answer.ts';
import { checkSavedQueries } from './check-queries-command.ts';
import { outputWidth, print, report } from './output.ts';
import { declareQueriesOption, type QueriesOption, queryFolders } from './query-folders.ts';
import { saveCypher } from './save-cypher.ts';
import { savedQueryCommand } from './saved-query-command.ts';

interface QueryOptions extends AnswerOptions, QueriesOption {
  readonly name: string | undefined;
  readonly cypher: string | undefined;
  readonly param: readonly string[];
  readonly tag: string | undefined;
  readonly check: boolean;
  readonly save: string | undefined;
}

const DESCRIPTION =
  'Asks the store: a saved query by its name, with its parameters as options, or a question of your own in Cypher. Without either it lists the saved queries. No query can change the store.';

const OPTIONS = new Set([
  ...['_', '$0', 'help', 'version', 'name', 'store', 'format', 'limit', 'timeout', 'queries'],
  ...['cypher', 'param', 'tag', 'check', 'explain', 'save'],
]);

/**
 * `query`: every saved query is a command below it, so that each has its own options and its own help.
 *
 * @param given the command line, which says where a user's own queries are
 */
export function queryCommand(given: readonly string[]): CommandModule {
  return {
    command: 'query',
    describe: 'Ask the store: saved queries, or Cypher of your own',
    builder: async (yargs) => {
      const { findQueries } = await import('../query/index.ts');
      const folders = queryFolders(given);
      const library = findQueries(folders);
      for (const query of library.queries) yargs.command(savedQueryCommand(query));
      return yargs
        .command(askCommand(library, folders.at(-1)))
        .usage(`$0 query [NAME]\n\n${DESCRIPTION}`)
        .example('$0 query', 'lists the saved queries')
        .example('$0 query who-met --help', 'says what one of them takes')
        .example('$0 query who-met --since 2017-01-01 --format csv', '')
        .example(
          "$0 query --cypher 'MATCH (p:Person) WHERE p.country = $country RETURN p.name' --param country=MEX",
          '',
        )
        .example(
          "$0 query --cypher 'MATCH (p:Person) RETURN p.name AS name' --save people",
          'keeps it for later',
        )
        .example('$0 query --check --queries my-queries', 'looks for mistakes in queries of your own');
    },
    handler: () => {},
  };
}

/** What `query` does without the name of a saved query. */
function askCommand(library: QueryLibrary, folder: string | undefined): CommandModule<unknown, QueryOptions> {
  return {
    command: '$0 [name]',
    describe: false,
    builder: (yargs) => declareQueryOptions(yargs as Argv),
    handler: async (options) => {
      refuseStray(options);
      if (options.check) return await checkSavedQueries(chosen(library, options), options.store);
      if (options.cypher !== undefined) return await askCypher(options, options.cypher, folder);
      if (options.save !== undefined) throw new DemarcheError('usage', '--save goes with --cypher.');
      if (options.param.length > 0) {
        throw new DemarcheError(
          'usage',
          '--param goes with --cypher; the parameters of a saved query are options of their own.',
        );
      }
      await listQueries(library, options);
    },
  };
}

function declareQueryOptions(yargs: Argv): Argv<QueryOptions> {
  return declareQueriesOption(declareAnswerOptions(yargs))
    .strict(false)
    .positional('name', { describe: 'the name of a saved query', type: 'string' })
    .option('cypher', { describe: 'a question in Cypher', type: 'string', requiresArg: true })
    .option('param', {
      describe: 'NAME=VALUE, a parameter of the Cypher; once for each',
      type: 'string',
      array: true,
      requiresArg: true,
      default: [] as string[],
      defaultDescription: 'none',
    })
    .option('tag', {
      describe: 'list only the saved queries with this tag',
      type: 'string',
      requiresArg: true,
    })
    .option('save', {
      describe: 'write the Cypher into a file with a header to fill in, as a saved query by this name',
      type: 'string',
      requiresArg: true,
    })
    .option('check', {
      describe: 'look for mistakes in the saved queries, and plan each on the store; runs none',
      type: 'boolean',
      default: false,
    });
}

/** An option that is none of ours may belong to a query whose name is mistyped: the name is what to speak of then. */
function refuseStray(options: QueryOptions): void {
  if (options.name !== undefined && options.cypher === undefined) return;
  const stray = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (stray === undefined) return;
  throw new DemarcheError('usage', `There is no option --${stray} here. See "demarche query --help".`);
}

async function askCypher(options: QueryOptions, cypher: string, folder: string | undefined): Promise<void> {
  if (options.name !== undefined) {
    throw new DemarcheError('usage', 'Give the name of a saved query, or --cypher, and not both.');
  }
  const { explainCypher, parseCypherParameters, runCypher } = await import('../query/index.ts');
  const parameters = parseCypherParameters(options.param);
  if (options.save !== undefined) return await saveCypher(options.save, cypher, parameters, folder);
  await printAnswer(options, {
    ask: (reader, limits) => runCypher(reader, cypher, parameters, limits),
    explain: (reader, limits) => explainCypher(reader, cypher, parameters, limits),
  });
}

/** @throws DemarcheError `usage` for a tag that no query has */
function chosen(library: QueryLibrary, { tag }: QueryOptions): QueryLibrary {
  if (tag === undefined) return library;
  const queries = library.queries.filter(({ tags }) => tags.includes(tag));
  if (queries.length > 0) return { queries, faults: new Map() };
  const tags = [...new Set(library.queries.flatMap((query) => query.tags))].sort();
  throw new DemarcheError(
    'usage',
    `No query has the tag ${JSON.stringify(tag)}; there are ${tags.join(', ')}`,
  );
}

async function listQueries(library: QueryLibrary, options: QueryOptions): Promise<void> {
  const { findQuery } = await import('../query/index.ts');
  const { name, format } = options;
  // A name that got here is none of the saved queries': this says so, with the nearest ones.
  if (name !== undefined) findQuery(library, name);
  const { queries, faults } = chosen(library, options);
  for (const fault of faults.values()) report(`demarche: ${fault.message}`);
  const { savedQueriesTable, savedQueriesText } = await import('./query-list.ts');
  if (format === 'table') await print(savedQueriesText(queries, outputWidth(), options.tag));
  else await printTable(savedQueriesTable(queries), format);
}
