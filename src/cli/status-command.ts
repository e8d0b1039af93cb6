import type { CommandModule } from 'yargs';
import type { StoreDescription } from '../store/index.ts';
import { print } from './output.ts';
import { declareStoreOption, type StoreOption, withStore } from './store-option.ts';

interface StatusOptions extends StoreOption {
  readonly json: boolean;
}

export const statusCommand: CommandModule<unknown, StatusOptions> = {
  command: 'status',
  describe: 'Say which store it is, its version, and how much is in it',
  builder: (yargs) =>
    declareStoreOption(yargs)
      .option('json', { describe: 'print it as JSON', type: 'boolean', default: false })
      .usage(
        '$0 status\n\nSays which store it is, its version, and how many there are of each node and edge.',
      )
      .example('$0 status', 'of demarche.db')
      .example('$0 status --store bolt://localhost:7687 --json', 'of a Neo4j, as JSON'),
  handler: async ({ store, json }) => {
    const description = await withStore(store, 'read', (open) => open.describe());
    await print(`${json ? JSON.stringify(description) : statusText(description)}\n`);
  },
};

function statusText({ address, engine, schemaVersion, nodes, edges }: StoreDescription): string {
  return [
    `store   ${address}`,
    `engine  ${engine}`,
    `schema  ${schemaVersion}`,
    '',
    ...countLines('nodes', nodes),
    '',
    ...countLines('edges', edges),
  ].join('\n');
}

function countLines(what: string, counts: Readonly<Record<string, number>>): string[] {
  const entries = Object.entries(counts);
  if (entries.length === 0) return [`no ${what}`];
  const names = Math.max(...entries.map(([name]) => name.length));
  const numbers = entries.map(([name, count]) => [name, count.toLocaleString('en-US')] as const);
  const digits = Math.max(...numbers.map(([, count]) => count.length));
  return [what, ...numbers.map(([name, count]) => `  ${name.padEnd(names)}  ${count.padStart(digits)}`)];
}
