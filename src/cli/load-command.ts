import type { CommandModule } from 'yargs';
import type { LoadOutcome } from '../../loaders/load.ts';
import type { Rejection } from '../ontology/index.ts';
import {
  type ArticleOptions,
  declareArticleOptions,
  FILES_HELP,
  namedFiles,
  readSettings,
} from './article-options.ts';
import { type ConfidenceOption, declareConfidenceOption, leastConfidence } from './confidence-option.ts';
import { EXIT } from './exit-codes.ts';
import {
  declareExtractionOptions,
  type ExtractionOptions,
  extractionSettings,
} from './extraction-options.ts';
import { type Interrupts, listenForInterrupts } from './interrupts.ts';
import { checkedJobs, declareJobsOption, type JobsOption } from './jobs-option.ts';
import { loadSummaryJson, loadSummaryText } from './load-summary.ts';
import { print } from './output.ts';
import { createProgress } from './progress.ts';
import { rejectionText } from './rejection-text.ts';
import { openRejectsFile } from './rejects-file.ts';
import { declareStoreOption, type StoreOption, withStore } from './store-option.ts';

interface LoadCommandOptions
  extends ArticleOptions,
    ConfidenceOption,
    ExtractionOptions,
    JobsOption,
    StoreOption {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly rejects: string | undefined;
}

const DESCRIPTION = [
  'Loads articles into a store.',
  "Loading an article again changes nothing, and a load that was stopped does only what is missing when it is run again. What can't be loaded is named on standard error with the reason, and ends in exit code 1; the other articles are loaded. Ctrl-C stops after the articles under way, and leaves every article in the store whole.",
  FILES_HELP,
].join('\n\n');

export const loadCommand: CommandModule<unknown, LoadCommandOptions> = {
  command: 'load',
  describe: 'Load articles into a store',
  builder: (yargs) =>
    declareExtractionOptions(
      declareConfidenceOption(declareStoreOption(declareJobsOption(declareArticleOptions(yargs)))),
    )
      .option('rejects', {
        describe: 'write rejected articles to this file as JSON Lines, which load can read again',
        type: 'string',
        requiresArg: true,
      })
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
  const how = {
    jobs: checkedJobs(options),
    ...(await extractionSettings(options)),
    ...leastConfidence(options),
  };
  const ended = new AbortController();
  const { createMeter, readArticles } = await import('../../loaders/read/index.ts');
  const { load, openExtractor } = await import('../../loaders/load.ts');
  const meter = createMeter();
  const signal = AbortSignal.any([interrupts.signal, ended.signal]);
  const settings = { ...(await readSettings(options)), meter, signal };
  const rejects = options.rejects === undefined ? null : openRejectsFile(options.rejects);
  const progress = createProgress({ quiet: options.quiet, meter });
  const onRejection = (rejection: Rejection): void => {
    progress.report(rejectionText(rejection));
    rejects?.write(rejection);
  };
  try {
    const outcome = await withStore(options.store, 'write', async (store) => {
      const extractor = await openExtractor(how);
      try {
        const options = { signal: interrupts.signal, onRejection, onProgress: progress.show };
        return await load(readArticles(files, settings), extractor, store, options);
      } finally {
        await extractor.close();
      }
    });
    progress.clear();
    if (options.json) await print(`${loadSummaryJson(outcome)}\n`);
    else if (!options.quiet) await print(`${loadSummaryText(outcome, options.store)}\n`);
    return interrupts.exitCode() ?? exitCodeOf(outcome);
  } finally {
    // A reader that still waits for input would keep the process alive.
    ended.abort();
    progress.clear();
    rejects?.close();
  }
}

function exitCodeOf({ articles, rejected }: LoadOutcome): number {
  if (rejected === 0) return EXIT.ok;
  return articles.loaded + articles.updated + articles.unchanged > 0 ? EXIT.rejected : EXIT.failed;
}
