import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { CommandModule } from 'yargs';
import { DemarcheError } from '../ontology/index.ts';
import type { Store } from '../store/index.ts';
import { namedFiles } from './article-options.ts';
import { print } from './output.ts';
import { declareStoreOption, type StoreOption, withStore } from './store-option.ts';

/** Articles a transaction. */
const BATCH = 500;

const DESCRIPTION =
  'Records what "demarche export --format jsonl" wrote. In an empty store it makes the same graph of it, the times of recording included; in another, the articles are added as if they were loaded. A file with a line that is none of ours is refused there; the lines before it stay.';

export const importCommand: CommandModule<unknown, StoreOption> = {
  command: 'import',
  describe: 'Record a graph that was exported as JSON Lines',
  builder: (yargs) =>
    declareStoreOption(yargs)
      .strict(false)
      .strictOptions()
      .usage(`$0 import FILES…\n\n${DESCRIPTION}\n\n- stands for standard input.`)
      .example('$0 import graph.jsonl --store copy.db', '')
      .example(
        '$0 export --format jsonl | $0 import - --store bolt://localhost:7687',
        'from a file to Neo4j',
      ),
  handler: async (options) => {
    const files = namedFiles(options as unknown as { _: (string | number)[] });
    const counts = await withStore(options.store, 'write', async (store) => {
      let [articles, events] = [0, 0];
      for (const file of files) {
        const added = await importFile(store, file);
        articles += added.articles;
        events += added.events;
      }
      return { articles, events };
    });
    const many = (count: number, what: string) =>
      `${count.toLocaleString('en-US')} new ${what}${count === 1 ? '' : 's'}`;
    await print(
      `Imported into ${options.store}: ${many(counts.articles, 'article')}, ${many(counts.events, 'event')}.\n`,
    );
  },
};

async function importFile(store: Store, file: string): Promise<{ articles: number; events: number }> {
  const { importRecords } = await import('../export/index.ts');
  const input = file === '-' ? process.stdin : createReadStream(file);
  const opened = new Promise<never>((_, reject) => {
    input.on('error', (cause: Error) => {
      reject(new DemarcheError('input', `${file} can't be read: ${cause.message}`, { cause }));
    });
  });
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  return await Promise.race([opened, importRecords(store, lines, { origin: file, batchSize: BATCH })]);
}
