import { once } from 'node:events';
import type { CommandModule } from 'yargs';
import { DemarcheError } from '../ontology/index.ts';
import { EXIT } from './exit-codes.ts';
import { listenForInterrupts } from './interrupts.ts';
import { print, report } from './output.ts';
import { declareQueriesOption, type QueriesOption, queryFolders } from './query-folders.ts';
import { declareStoreOption, type StoreOption, storeCredentials } from './store-option.ts';
import { packageVersion } from './version.ts';

interface ViewOptions extends StoreOption, QueriesOption {
  readonly host: string;
  readonly port: number | undefined;
  readonly 'no-open': boolean;
  readonly 'time-limit': number;
  readonly verbose: boolean;
}

const DESCRIPTION = [
  'Shows the graph in the browser: explore it, ask it, and read the sentence behind every line.',
  'Prints an address with a random token in it, opens the browser there, and ends with Ctrl-C. The store is open only while something is being read, so that load works meanwhile.',
].join('\n\n');

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

export const viewCommand: CommandModule<unknown, ViewOptions> = {
  command: 'view',
  describe: 'Explore the graph in the browser',
  builder: (yargs) =>
    declareQueriesOption(declareStoreOption(yargs))
      .option('port', {
        describe: 'where to listen; 0 for any free one',
        type: 'number',
        requiresArg: true,
        defaultDescription: '7475, or another that is free',
      })
      .option('host', {
        describe: 'the address to listen on; any but the default lets other machines in',
        type: 'string',
        default: '127.0.0.1',
        requiresArg: true,
      })
      .option('no-open', { describe: 'do not open the browser', type: 'boolean', default: false })
      .option('time-limit', {
        describe: 'seconds after which a query is stopped',
        type: 'number',
        default: 30,
        requiresArg: true,
      })
      .option('verbose', {
        describe: 'log every request to standard error, as JSON',
        type: 'boolean',
        default: false,
      })
      .usage(`$0 view\n\n${DESCRIPTION}`)
      .example('$0 view', 'the graph in demarche.db')
      .example('$0 view --store bolt://localhost:7687', 'the graph in a Neo4j')
      .example('$0 view --no-open --port 8000', 'prints the address only'),
  handler: async (options) => {
    const { store: location, host, verbose } = options;
    const interrupts = listenForInterrupts();
    try {
      const { startServer } = await import('../server/index.ts');
      const server = await startServer({
        store: { location, ...storeCredentials() },
        host,
        port: portOf(options),
        queryFolders: queryFolders(options.queries.flatMap((folder) => ['--queries', folder])),
        limits: { timeoutMs: timeLimitOf(options) * 1000 },
        log: verbose ? report : null,
        version: packageVersion(),
      });
      if (!LOOPBACK.includes(host)) report(`demarche: ${openToOthers(host)}`);
      await print(`Exploring ${location} at ${server.address}\nCtrl-C ends it.\n`);
      if (!options['no-open']) await openBrowser(server.address);
      if (!interrupts.signal.aborted) await once(interrupts.signal, 'abort');
      await server.close();
      // Ending it is how it is meant to end.
      process.exitCode = EXIT.ok;
    } finally {
      interrupts.release();
    }
  },
};

function portOf({ port }: ViewOptions): number | null {
  if (port === undefined) return null;
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new DemarcheError('usage', '--port takes a number from 0 to 65535.');
}

function timeLimitOf({ 'time-limit': seconds }: ViewOptions): number {
  if (seconds > 0 && seconds <= 3600) return seconds;
  throw new DemarcheError('usage', '--time-limit takes seconds, more than 0 and at most 3600.');
}

function openToOthers(host: string): string {
  return `listening on ${host}: other machines can reach this server, and the token in the address is all that guards the graph. The connection is not encrypted.`;
}

/** A machine without a browser still gets the address. */
async function openBrowser(address: string): Promise<void> {
  const { default: open } = await import('open');
  try {
    const child = await open(address);
    child.on('error', () => report('demarche: no browser could be opened; open the address yourself.'));
  } catch {
    report('demarche: no browser could be opened; open the address yourself.');
  }
}
