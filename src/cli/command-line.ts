import yargs, { type Argv } from 'yargs';
import { DemarcheError } from '../ontology/index.ts';
import { evalCommand } from './eval-command.ts';
import { explainCommand } from './explain-command.ts';
import { extractCommand } from './extract-command.ts';
import { loadCommand } from './load-command.ts';
import { outputWidth } from './output.ts';
import { queryCommand } from './query-command.ts';
import { statusCommand } from './status-command.ts';
import { packageVersion } from './version.ts';
import { viewCommand } from './view-command.ts';

const COMMANDS: readonly string[] = ['load', 'extract', 'explain', 'eval', 'query', 'view', 'status'];

const WIDEST_HELP = 100;

/** Declares the commands. Each loads what it needs when it runs: `--help` must not wait for a model or a store. */
function declareCommands(given: readonly string[]): Argv {
  return yargs([...given])
    .scriptName('demarche')
    .locale('en')
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-positional-numbers': false,
    })
    .usage(
      '$0 COMMAND\n\nTurns news articles into a graph of diplomatic relations, with the sentence behind every edge.',
    )
    .command(loadCommand)
    .command(extractCommand)
    .command(explainCommand)
    .command(evalCommand)
    .command(queryCommand(given))
    .command(viewCommand)
    .command(statusCommand)
    .example('$0 load article.txt', 'load an article into demarche.db')
    .example('$0 query who-criticized --since 2017-01-01', 'ask a saved query')
    .example('$0 view', 'explore the graph in the browser')
    .demandCommand(1, `Name a command: ${COMMANDS.join(', ')}`)
    .strict()
    .help()
    .version(packageVersion())
    .wrap(Math.min(WIDEST_HELP, outputWidth()))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, fault) => {
      // Of some wrong use yargs makes an error of its own.
      if (fault === undefined || fault.name === 'YError') throw usageFault(fault?.message ?? message, given);
      throw fault;
    });
}

/** What yargs says of wrong use, and where to read on. */
function usageFault(message: string, given: readonly string[]): DemarcheError {
  const what = message.replace(/\s+/g, ' ').replace(/\.$/, '');
  const command = COMMANDS.find((name) => name === given[0]);
  const help = ['demarche', ...(command === undefined ? [] : [command]), '--help'].join(' ');
  return new DemarcheError('usage', `${what}. See "${help}".`);
}

async function refuseUnknownCommand([command]: readonly string[]): Promise<void> {
  if (command === undefined || command.startsWith('-') || COMMANDS.includes(command)) return;
  const { nearestNames } = await import('../query/index.ts');
  const [near] = nearestNames(command, COMMANDS);
  const hint = near === undefined ? `there are ${COMMANDS.join(', ')}` : `did you mean ${near}?`;
  throw new DemarcheError('usage', `There is no command ${JSON.stringify(command)}; ${hint}`);
}

/**
 * Runs the command line.
 *
 * @param given what stands behind the command's name
 * @throws DemarcheError whatever keeps a command from being done, wrong use included
 */
export async function runCommandLine(given: readonly string[]): Promise<void> {
  await refuseUnknownCommand(given);
  const commandLine = declareCommands(given);
  if (given.length === 0) commandLine.showHelp('log');
  else await commandLine.parseAsync();
}
