import type { Argv } from 'yargs';
import type { ReadFormat, ReadSettings } from '../../loaders/read/index.ts';
import { DemarcheError, type IsoDate, isIsoDate } from '../ontology/index.ts';

export interface DateOption {
  readonly date: string | undefined;
}

/** What `load` and `extract` are told of the articles. */
export interface ArticleOptions extends DateOption {
  readonly format: ReadFormat | undefined;
  readonly map: string | undefined;
}

/** For the help of commands that take files; yargs has no word for them, see {@link namedFiles}. */
export const FILES_HELP =
  'FILES are texts, one article each, or JSON Lines (with --format jsonl, or called .jsonl): one object a line with "text", mostly "id", and perhaps "title", "url", "publisher" and "publishedOn". - stands for standard input.';

/** Declares the options that say how to read articles. */
export function declareArticleOptions<T>(yargs: Argv<T>): Argv<T & ArticleOptions> {
  return yargs
    .strict(false)
    .strictOptions()
    .option('format', {
      describe: 'what the files are, whatever they are called',
      choices: ['text', 'jsonl'] as const,
      requiresArg: true,
    })
    .option('map', {
      describe:
        'read tables of coded events: a mapping file, or one that comes with Demarche (gdelt-2, gdelt-1, icews, polecat, …)',
      type: 'string',
      requiresArg: true,
    })
    .option('date', {
      describe: 'day of publication, YYYY-MM-DD; a "publishedOn" in JSON Lines goes before it',
      type: 'string',
      requiresArg: true,
    });
}

/**
 * The files behind a command's name. Declared as a positional of yargs they would lose every `-`.
 *
 * @throws DemarcheError `usage` where there are none
 */
export function namedFiles({
  _: [command, ...files],
}: {
  readonly _: readonly (string | number)[];
}): string[] {
  if (files.length === 0) {
    const message = `Name at least one file, or - for standard input. See "demarche ${command} --help".`;
    throw new DemarcheError('usage', message);
  }
  return files.map(String);
}

/** Declares `--date` for commands whose texts mostly have no other. */
export function declareDateOption<T>(yargs: Argv<T>, note = ''): Argv<T & DateOption> {
  return yargs.option('date', {
    describe: `day of publication, YYYY-MM-DD${note}`,
    type: 'string',
    requiresArg: true,
  });
}

/**
 * The day that `--date` names; null where it is not given.
 *
 * @throws DemarcheError `usage` for a date that the calendar does not have
 */
export function publicationDay({ date }: DateOption): IsoDate | null {
  if (date === undefined) return null;
  if (isIsoDate(date)) return date;
  throw new DemarcheError('usage', `--date takes a day such as 2017-02-24, not ${JSON.stringify(date)}`);
}

/** @throws DemarcheError `usage` for a date that the calendar does not have, and for what is no mapping */
export async function readSettings(options: ArticleOptions): Promise<ReadSettings> {
  const { format, map } = options;
  const publishedOn = publicationDay(options);
  return {
    ...(format === undefined ? {} : { format }),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(map === undefined ? {} : { mapping: (await import('../../loaders/read/index.ts')).readMapping(map) }),
  };
}
