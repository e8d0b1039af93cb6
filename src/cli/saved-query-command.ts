import type { Argv, CommandModule, Options } from 'yargs';
import { DemarcheError } from '../ontology/index.ts';
import type { GivenValue, QueryParameter, SavedQuery } from '../query/index.ts';
import { type AnswerOptions, declareAnswerOptions, printAnswer, type Question } from './answer.ts';
import { declareQueriesOption } from './query-folders.ts';

/** What yargs and the command line themselves put among the options. */
const NOT_PARAMETERS = new Set([
  ...['_', '$0', 'store', 'format', 'limit', 'timeout', 'explain', 'queries', 'help', 'version'],
]);

function flagOf({ name }: QueryParameter): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function optionOf({ help, type, list, required, default: usual }: QueryParameter): Options {
  const what = `${list ? 'one or more, by commas: ' : ''}${type}`;
  const notes = [what, required ? 'required' : '', usual === null ? '' : `default ${usual}`];
  const describe = `${help} (${notes.filter((note) => note !== '').join('; ')})`;
  return type === 'boolean' ? { describe, type } : { describe, type: 'string', requiresArg: true };
}

function declareParameters(yargs: Argv, query: SavedQuery): Argv<AnswerOptions> {
  const own = declareQueriesOption(declareAnswerOptions(yargs))
    .usage(`$0 query ${query.name}\n\n${query.title}\n\n${query.description}`)
    .strict(false);
  for (const parameter of query.parameters) own.option(flagOf(parameter), optionOf(parameter));
  if (query.parameters.length > 0) own.group(query.parameters.map(flagOf), 'Parameters:');
  for (const example of query.examples) own.example(`$0 query ${query.name} ${example}`, '');
  return own;
}

/** A saved query as a command: its parameters are options, and its header is the help. */
export function savedQueryCommand(query: SavedQuery): CommandModule<unknown, AnswerOptions> {
  return {
    command: query.name,
    describe: query.title,
    builder: (yargs) => declareParameters(yargs as Argv, query),
    handler: async (options) => {
      const [, , stray] = options._;
      if (stray !== undefined) {
        const message = `${query.name} takes options only, and ${JSON.stringify(String(stray))} is none; see "demarche query ${query.name} --help".`;
        throw new DemarcheError('usage', message);
      }
      const given = Object.entries(options).filter(([name]) => !NOT_PARAMETERS.has(name));
      const { bindParameters, explainSavedQuery, runSavedQuery } = await import('../query/index.ts');
      const bound = bindParameters(query, Object.fromEntries(given) as Record<string, GivenValue>);
      const question: Question = {
        ask: (reader, limits) => runSavedQuery(reader, bound, limits),
        explain: (reader, limits) => explainSavedQuery(reader, bound, limits),
      };
      await printAnswer(options, question, query);
    },
  };
}
