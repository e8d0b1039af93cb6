import type { CommandModule } from 'yargs';
import {
  type ArticleOptions,
  declareArticleOptions,
  FILES_HELP,
  namedFiles,
  readSettings,
} from './article-options.ts';
import { EXIT } from './exit-codes.ts';
import { type Interrupts, listenForInterrupts } from './interrupts.ts';
import { loadSummaryJson, loadSummaryText } from './load-summary.ts';
import { print, report } from './output.ts';
import { createProgressLine } from './progress-line.ts';
import { rejectionText } from './rejection-text.ts';
import { declareStoreOption, type StoreOption, withStore } from './store-option.ts';

interface LoadCommandOptions extends ArticleOptions, StoreOption {
  readonly json: boolean;
  readonly quiet: boolean;
}

const DESCRIPTION = [
  'Loads articles into a store.',
  "Loading an article again changes nothing. What can't be loaded is named on standard error with the reason, and ends in exit code 1; the other articles are loaded. Ctrl-C stops after the articles under way, and leaves every article in the store whole.",
  FILES_HELP,
].join('\n\n');

export const loadCommand: CommandModule<unknown, LoadCommandOptions> = {
  command: 'load',
  describe: 'Load articles into a store',
  builder: (yargs) =>
    declareStoreOption(declareArticleOptions(yargs))
      .option('json', { describe: 'print the summary as JSON', type: 'boolean', default: false })
      .option('quiet', { describe: 'print rejections only', type: 'boolean', default: false })
      .usage(`$0 load FILES…\n\n${DESCRIPTION}`)
      .example('$0 load article.txt', 'into demarche.db')
      .example('$0 load --date 2017-02-24 *.txt', 'where the texts do not say when they were printed')
      .example('$0 load --store bolt://localhost:7687 news.jsonl', 'into Neo4j'),
  handler: async (options) => {
    const interrupts = listenForInterrupts();
    try {
      process.exitCode = await loadFiles(namedFiles(options), options, interrupts);
    } finally {
      interrupts.release();
    }
  },
};

async function loadFiles(
  files: readonly string[],
  options: LoadCommandOptions,
  interrupts: Interrupts,
): Promise<number> {
  const { signal } = interrupts;
  const settings = { ...readSettings(options), signal };
  const { readArticles } = await import('../../loaders/read/index.ts');
  const { createExtraction, load } = await import('../../loaders/load.ts');
  const progress = createProgressLine(options.quiet || options.json);
  const outcome = await withStore(options.store, 'write', async (store) => {
    const results = readArticles(files, settings);
    return await load(results, createExtraction(), store, { signal, onProgress: progress.show });
  }).finally(progress.clear);
  for (const rejection of outcome.rejections) report(rejectionText(rejection));
  if (options.json) await print(`${loadSummaryJson(outcome)}\n`);
  else if (!options.quiet) await print(`${loadSummaryText(outcome, options.store)}\n`);
  return interrupts.exitCode() ?? (outcome.rejections.length > 0 ? EXIT.rejected : EXIT.ok);
}
