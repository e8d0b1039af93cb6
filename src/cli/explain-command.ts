import { text } from 'node:stream/consumers';
import type { CommandModule } from 'yargs';
import { type Article, DemarcheError } from '../ontology/index.ts';
import { type DateOption, declareDateOption, publicationDay } from './article-options.ts';
import { explainJson } from './explain-json.ts';
import { explainText } from './explain-text.ts';
import {
  declareExtractionOptions,
  type ExtractionOptions,
  extractionSettings,
} from './extraction-options.ts';
import { print } from './output.ts';

interface ExplainOptions extends DateOption, ExtractionOptions {
  readonly json: boolean;
}

const DESCRIPTION = [
  'Shows how a text is read: the tree of each sentence, whom it names, which words have an entry in the lexicon and what became of them, and the events. What the lexicon lacks is named: this is how it grows.',
  'SENTENCE is one sentence or a few; - stands for standard input. Without a date "yesterday" is no day, and who holds an office is not known.',
].join('\n\n');

export const explainCommand: CommandModule<unknown, ExplainOptions> = {
  command: 'explain',
  describe: 'Show how a sentence is read, and what the lexicon lacks for it',
  builder: (yargs) =>
    declareExtractionOptions(declareDateOption(yargs.strict(false).strictOptions()))
      .option('json', { describe: 'print it as JSON', type: 'boolean', default: false })
      .usage(`$0 explain SENTENCE\n\n${DESCRIPTION}`)
      .example('$0 explain "Mexico criticized the measure."', 'tree, mentions, event words, events')
      .example('$0 explain --date 2017-02-24 - < paragraph.txt', 'from standard input')
      .example('$0 explain --json "Chile met Peru."', 'the same for programs'),
  handler: async (options) => {
    const article = await articleOf(await givenText(options), options);
    const { openExtraction } = await import('../../loaders/load.ts');
    const { eventWords } = await import('../../loaders/extract/index.ts');
    const extraction = await openExtraction(await extractionSettings(options));
    const explanation = await extraction.explain(article);
    const words = eventWords(explanation.resolved, explanation.traces);
    await print(`${(options.json ? explainJson : explainText)(explanation, words)}\n`);
  },
};

async function givenText({ _: [, ...words] }: { readonly _: readonly (string | number)[] }): Promise<string> {
  if (words.length === 0) {
    throw new DemarcheError(
      'usage',
      'Give a sentence, or - for standard input. See "demarche explain --help".',
    );
  }
  return words.length === 1 && words[0] === '-' ? await text(process.stdin) : words.join(' ');
}

/** @throws DemarcheError `usage` for a text in which there is nothing to read */
async function articleOf(given: string, options: DateOption): Promise<Article> {
  const publishedOn = publicationDay(options);
  const { makeArticle, NOTHING_KNOWN } = await import('../../loaders/read/index.ts');
  const article = makeArticle(given, { ...NOTHING_KNOWN, publishedOn });
  if ('kind' in article) throw new DemarcheError('usage', `This text can't be explained: ${article.reason}`);
  return article;
}
