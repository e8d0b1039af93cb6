import type { Argv, CommandModule } from 'yargs';
import { DemarcheError } from '../ontology/index.ts';
import { type AnswerOptions, declareAnswerOptions, printAnswer, printTable } from './answer.ts';
import { outputWidth, print, report } from './output.ts';
import { savedQueryCommand } from './saved-query-command.ts';

interface QueryOptions extends AnswerOptions {
  readonly name: string | undefined;
  readonly cypher: string | undefined;
  readonly param: readonly string[];
}

const DESCRIPTION =
  'Asks the store: a saved query by its name, with its parameters as options, or a question of your own in Cypher. Without either it lists the saved queries. No query can change the store.';

const OPTIONS = new Set(['_', '$0', 'help', 'version', 'name', 'store', 'format', 'cypher', 'param']);

/** `query`: every saved query is a command below it, so that each has its own options and its own help. */
export const queryCommand: CommandModule = {
  command: 'query',
  describe: 'Ask the store: saved queries, or Cypher of your own',
  builder: async (yargs) => {
    const { findQueries } = await import('../query/index.ts');
    for (const query of findQueries().queries) yargs.command(savedQueryCommand(query));
    return yargs
      .command(askCommand)
      .usage(`$0 query [NAME]\n\n${DESCRIPTION}`)
      .example('$0 query', 'lists the saved queries')
      .example('$0 query who-met --help', 'says what one of them takes')
      .example('$0 query who-met --since 2017-01-01 --format csv', '')
      .example(
        "$0 query --cypher 'MATCH (p:Person) WHERE p.country = $country RETURN p.name' --param country=MEX",
        '',
      );
  },
  handler: () => {},
};

/** What `query` does without the name of a saved query. */
const askCommand: CommandModule<unknown, QueryOptions> = {
  command: '$0 [name]',
  describe: false,
  builder: (yargs) => declareQueryOptions(yargs as Argv),
  handler: async (options) => {
    refuseStray(options);
    if (options.cypher !== undefined) return await askCypher(options, options.cypher);
    if (options.param.length > 0) {
      throw new DemarcheError(
        'usage',
        '--param goes with --cypher; the parameters of a saved query are options of their own.',
      );
    }
    await listQueries(options);
  },
};

function declareQueryOptions(yargs: Argv): Argv<QueryOptions> {
  return declareAnswerOptions(yargs)
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
    });
}

/** An option that is none of ours may belong to a query whose name is mistyped: the name is what to speak of then. */
function refuseStray(options: QueryOptions): void {
  if (options.name !== undefined && options.cypher === undefined) return;
  const stray = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (stray === undefined) return;
  throw new DemarcheError('usage', `There is no option --${stray} here. See "demarche query --help".`);
}

async function askCypher(options: QueryOptions, cypher: string): Promise<void> {
  if (options.name !== undefined) {
    throw new DemarcheError('usage', 'Give the name of a saved query, or --cypher, and not both.');
  }
  const { parseCypherParameters, runCypher } = await import('../query/index.ts');
  const parameters = parseCypherParameters(options.param);
  await printAnswer(options, (reader) => runCypher(reader, cypher, parameters));
}

async function listQueries({ name, format }: QueryOptions): Promise<void> {
  const { findQueries, findQuery } = await import('../query/index.ts');
  const library = findQueries();
  // A name that got here is none of the saved queries': this says so, with the nearest ones.
  if (name !== undefined) findQuery(library, name);
  for (const fault of library.faults.values()) report(`demarche: ${fault.message}`);
  const { savedQueriesTable, savedQueriesText } = await import('./query-list.ts');
  if (format === 'table') await print(savedQueriesText(library.queries, outputWidth()));
  else await printTable(savedQueriesTable(library.queries), format);
}
