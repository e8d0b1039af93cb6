import type { CommandModule } from 'yargs';
import {
  type ArticleOptions,
  declareArticleOptions,
  FILES_HELP,
  namedFiles,
  readSettings,
} from './article-options.ts';
import {
  type ConfidenceOption,
  declareConfidenceOption,
  leastConfidence,
  leftOutText,
} from './confidence-option.ts';
import { EXIT } from './exit-codes.ts';
import { extractLine, rejectedLine } from './extract-line.ts';
import {
  declareExtractionOptions,
  type ExtractionOptions,
  extractionSettings,
} from './extraction-options.ts';
import { checkedJobs, declareJobsOption, type JobsOption } from './jobs-option.ts';
import { print, report } from './output.ts';
import { rejectionText } from './rejection-text.ts';

const DESCRIPTION = [
  'Prints what articles say as JSON Lines, one line for each article, in order. Touches no store.',
  'Of JSON Lines, every line of input has its line of output: in the place of one that is rejected stands {"rejected":{"origin","line","reason"}}. Rejections are told on standard error as well, and end in exit code 1.',
  FILES_HELP,
].join('\n\n');

interface ExtractOptions extends ArticleOptions, ConfidenceOption, ExtractionOptions, JobsOption {
  readonly 'with-text': boolean;
}

export const extractCommand: CommandModule<unknown, ExtractOptions> = {
  command: 'extract',
  describe: 'Print what articles say as JSON Lines, without a store',
  builder: (yargs) =>
    declareExtractionOptions(declareConfidenceOption(declareJobsOption(declareArticleOptions(yargs))))
      .option('with-text', {
        describe: 'print the text of each article as well, as "demarche eval" needs it',
        type: 'boolean',
        default: false,
      })
      .usage(`$0 extract FILES…\n\n${DESCRIPTION}`)
      .example('$0 extract article.txt', 'one line of JSON')
      .example('$0 extract --format jsonl - < news.jsonl', 'a line out for each line in'),
  handler: async (options) => {
    const files = namedFiles(options);
    const settings = await readSettings(options);
    const least = leastConfidence(options);
    const how = { jobs: checkedJobs(options), ...(await extractionSettings(options)), ...least };
    const { readArticles } = await import('../../loaders/read/index.ts');
    const { openExtractor } = await import('../../loaders/load.ts');
    const extractor = await openExtractor(how);
    let leftOut = 0;
    try {
      for await (const result of extractor.extractAll<never>(readArticles(files, settings))) {
        if (result.kind === 'record') {
          leftOut += result.record.leftOut;
          await print(`${extractLine(result.record, options['with-text'])}\n`);
          continue;
        }
        if (result.kind === 'passed over') continue;
        process.exitCode = EXIT.rejected;
        report(rejectionText(result));
        if (result.line !== undefined) await print(`${rejectedLine(result)}\n`);
      }
    } finally {
      await extractor.close();
    }
    if (least.minConfidence !== undefined) report(`demarche: ${leftOutText(leftOut)}`);
  },
};
