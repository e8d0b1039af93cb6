import type { CommandModule } from 'yargs';
import type { AnyExtraction } from '../../loaders/load.ts';
import type { GoldRecord } from '../evaluation/index.ts';
import { DemarcheError, type IsoDate } from '../ontology/index.ts';
import { type DateOption, declareDateOption, publicationDay } from './article-options.ts';
import { type ConfidenceOption, declareConfidenceOption, leastConfidence } from './confidence-option.ts';
import { errorTexts, type Reading } from './eval-errors-text.ts';
import { evalJson } from './eval-json.ts';
import { evalText } from './eval-text.ts';
import {
  declareExtractionOptions,
  type ExtractionOptions,
  extractionSettings,
} from './extraction-options.ts';
import { print } from './output.ts';
import { readGold } from './read-gold.ts';

interface EvalOptions extends DateOption, ExtractionOptions, ConfidenceOption {
  readonly errors: boolean;
  readonly json: boolean;
}

const DESCRIPTION = [
  'Measures what is read in the texts of GOLD against what careful readers coded in them: precision, recall and F1, by PLOVER type and in all, what types were taken for which, and how far the confidence of an event can be believed.',
  'GOLD is JSON Lines: records of the PLOVER gold standard (id, text, event, source, target), or lines of "demarche extract --with-text" that somebody has put right. - stands for standard input.',
  'Right is what has the country of the actor, the PLOVER type and the country of the recipient as in the gold. What a text tells beside its gold counts as wrong.',
].join('\n\n');

/** Names resolve against a day, and most gold has none: any will do, if it is always the same. */
const USUAL_DAY = '2000-01-01' as IsoDate;

export const evalCommand: CommandModule<unknown, EvalOptions> = {
  command: 'eval',
  describe: 'Measure what is read against gold',
  builder: (yargs) =>
    declareExtractionOptions(
      declareConfidenceOption(
        declareDateOption(
          yargs.strict(false).strictOptions(),
          `, of records without one; by default ${USUAL_DAY}`,
        ),
      ),
    )
      .option('errors', {
        describe: 'show each record that was misread, ours beside the gold, and why',
        type: 'boolean',
        default: false,
      })
      .option('json', { describe: 'print it as JSON', type: 'boolean', default: false })
      .usage(`$0 eval GOLD\n\n${DESCRIPTION}`)
      .example('$0 eval gold.jsonl', 'figures')
      .example('$0 eval gold.jsonl --errors', 'and what was misread')
      .example('$0 extract --with-text news.jsonl > gold.jsonl', 'makes gold to be put right by hand'),
  handler: async (options) => {
    const file = goldFile(options);
    const day = publicationDay(options) ?? USUAL_DAY;
    const records = await readGold(file);
    const { openExtraction } = await import('../../loaders/load.ts');
    const extraction = await openExtraction({
      ...(await extractionSettings(options)),
      ...leastConfidence(options),
    });
    const readings = await readAll(records, extraction, day);
    const { evaluate } = await import('../evaluation/index.ts');
    const evaluation = evaluate(
      readings.map(({ gold, explanation }) => ({ gold, read: explanation.record })),
    );
    const undated = records.filter(({ publishedOn }) => publishedOn === null).length;
    const shown = options.errors ? readings : [];
    const page = options.json
      ? evalJson(evaluation, shown, { undated, day })
      : [evalText(evaluation, { undated, day }), ...errorTexts(evaluation, shown)].join('\n\n');
    await print(`${page}\n`);
  },
};

function goldFile({ _: [, ...files] }: { readonly _: readonly (string | number)[] }): string {
  const [file, ...more] = files;
  if (file !== undefined && more.length === 0) return String(file);
  throw new DemarcheError(
    'usage',
    'Name one file of gold, or - for standard input. See "demarche eval --help".',
  );
}

async function readAll(
  records: readonly GoldRecord[],
  { explain }: AnyExtraction,
  day: IsoDate,
): Promise<Reading[]> {
  const { eventWords } = await import('../../loaders/extract/index.ts');
  const { makeArticle, NOTHING_KNOWN } = await import('../../loaders/read/index.ts');
  const readings: Reading[] = [];
  for (const gold of records) {
    const { id, text, title, publishedOn } = gold;
    const article = makeArticle(text, { ...NOTHING_KNOWN, id, title, publishedOn: publishedOn ?? day });
    if ('kind' in article) throw new DemarcheError('input', `Record ${id}: ${article.reason}`);
    const explanation = await explain(article);
    readings.push({ gold, explanation, words: eventWords(explanation.resolved, explanation.traces) });
  }
  return readings;
}
