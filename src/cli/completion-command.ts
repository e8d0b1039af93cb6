import type { CommandModule } from 'yargs';
import { DemarcheError } from '../ontology/index.ts';
import { completeWords } from './complete-words.ts';
import { COMPLETION_SCRIPTS, SHELLS, type Shell } from './completion-scripts.ts';
import { print } from './output.ts';
import { queryFolders } from './query-folders.ts';
import { withStore } from './store-option.ts';

const QUERY_OPTIONS = ['--store', '--format', '--limit', '--timeout', '--explain', '--queries', '--help'];

export const completionCommand: CommandModule<unknown, { readonly shell: Shell }> = {
  command: 'completion <shell>',
  describe: 'Print the script that makes a shell complete queries, parameters and names',
  builder: (yargs) =>
    yargs
      .positional('shell', { describe: 'which shell', choices: SHELLS, demandOption: true })
      .usage('$0 completion SHELL\n\nPrints a script for bash, zsh or fish.')
      .example('source <($0 completion bash)', 'in ~/.bashrc; for zsh likewise in ~/.zshrc')
      .example('$0 completion fish > ~/.config/fish/completions/demarche.fish', ''),
  handler: ({ shell }) => print(COMPLETION_SCRIPTS[shell]),
};

/** The store that the words name, else the usual one. */
function storeOf(words: readonly string[]): string {
  const at = words.indexOf('--store');
  const given = at < 0 ? undefined : words[at + 1];
  return given || process.env['DEMARCHE_STORE'] || 'demarche.db';
}

/**
 * `complete -- WORDS…`, which the scripts run: what the last word could become, one a line.
 *
 * @param commands the names of the commands
 */
export function completeCommand(commands: readonly string[]): CommandModule {
  return {
    command: 'complete',
    describe: false,
    builder: (yargs) => yargs.strict(false),
    handler: async ({ _: [, ...given] }) => {
      const words = given.map(String);
      const { findQueries } = await import('../query/index.ts');
      const store = storeOf(words);
      const found = await completeWords(words, {
        commands,
        queries: findQueries(queryFolders(words)).queries,
        options: QUERY_OPTIONS,
        read: async (ask) => {
          try {
            return await withStore(store, 'read', ask);
          } catch (fault) {
            // Without a store there are no names; whoever presses Tab does not want to hear of it.
            if (fault instanceof DemarcheError) return null;
            throw fault;
          }
        },
      });
      if (found.length > 0) await print(`${found.join('\n')}\n`);
    },
  };
}
