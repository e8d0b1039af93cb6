import type { Argv } from 'yargs';
import type { ArticleField, ReadFormat, ReadSettings } from '../../loaders/read/index.ts';
import { DemarcheError, type IsoDate, isIsoDate } from '../ontology/index.ts';

export interface DateOption {
  readonly date: string | undefined;
}

/** What `load` and `extract` are told of the articles. */
export interface ArticleOptions extends DateOption {
  readonly format: ReadFormat | undefined;
  readonly map: string | undefined;
  readonly field: string | readonly string[] | undefined;
  readonly follow: boolean;
  readonly 'allow-private': boolean;
}

/** For the help of commands that take files; yargs has no word for them, see {@link namedFiles}. */
export const FILES_HELP =
  'FILES are files, folders, patterns such as "news/*.html", http and https addresses of pages and feeds, or - for standard input. What they are is seen from their first bytes: texts and pages, one article each; RSS, Atom and JSON Feed; JSON Lines and JSON arrays; WARC; ninjs and NewsML-G2; GDELT, ICEWS and POLECAT tables; all of them also gzipped or in a ZIP archive.';

const FORMATS = [
  ...(['text', 'html', 'feed', 'json', 'jsonl', 'warc', 'ninjs', 'newsml'] as const),
] as const satisfies readonly ReadFormat[];

/** Declares the options that say how to read articles. */
export function declareArticleOptions<T>(yargs: Argv<T>): Argv<T & ArticleOptions> {
  return yargs
    .strict(false)
    .strictOptions()
    .option('format', {
      describe: 'what the files are, whatever they are called',
      choices: FORMATS,
      requiresArg: true,
    })
    .option('map', {
      describe:
        'read tables of coded events: a mapping file, or one that comes with Demarche (gdelt-2, gdelt-1, icews, polecat, …)',
      type: 'string',
      requiresArg: true,
    })
    .option('field', {
      describe: 'what a field of JSON is called, such as text=body_plain; may be given again',
      type: 'string',
      requiresArg: true,
    })
    .option('follow', {
      describe: 'fetch and read the pages that feeds link to',
      type: 'boolean',
      default: false,
    })
    .option('allow-private', {
      describe: 'fetch from addresses of this machine and of private networks as well',
      type: 'boolean',
      default: false,
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

/** @throws DemarcheError `usage` for a date that the calendar does not have, and for what is no mapping or field */
export async function readSettings(options: ArticleOptions): Promise<ReadSettings> {
  const { format, map, follow, 'allow-private': allowPrivate } = options;
  const publishedOn = publicationDay(options);
  const fields = fieldNames(options);
  return {
    ...(format === undefined ? {} : { format }),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(map === undefined ? {} : { mapping: (await import('../../loaders/read/index.ts')).readMapping(map) }),
    ...{ fields, follow, allowPrivate },
  };
}

const FIELDS: readonly ArticleField[] = [
  'id',
  'text',
  'title',
  'url',
  'publisher',
  'publishedOn',
  'language',
];

function fieldNames({ field }: ArticleOptions): Partial<Record<ArticleField, string>> {
  const names: Partial<Record<ArticleField, string>> = {};
  for (const given of [field ?? []].flat()) {
    const [, name, column] = /^(\w+)=(.+)$/.exec(given) ?? [];
    const known = FIELDS.find((each) => each === name);
    if (known === undefined || column === undefined) {
      throw new DemarcheError(
        'usage',
        `--field takes NAME=FIELD, where NAME is one of ${FIELDS.join(', ')}, not ${JSON.stringify(given)}`,
      );
    }
    names[known] = column;
  }
  return names;
}
