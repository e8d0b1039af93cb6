import type { Readable } from 'node:stream';
import type { IsoDate } from '../../src/ontology/index.ts';
import type { ReadMeter } from './read-meter.ts';
import type { Mapping } from './table/mapping.ts';

/** The forms of input that can be read, as `--format` names them. */
export type ReadFormat = 'text' | 'html' | 'feed' | 'json' | 'jsonl' | 'warc' | 'ninjs' | 'newsml';

/** What a field of JSON can be to an article. */
export type ArticleField = 'id' | 'text' | 'title' | 'url' | 'publisher' | 'publishedOn' | 'language';

/** Stands for standard input among file names. */
export const STANDARD_INPUT = '-';

/** The most that one article may hold, in bytes: a text file, or a line of JSON Lines. */
export const DEFAULT_MAX_BYTES = 10_000_000;

/** How to read, and what the caller knows of the articles. */
export interface ReadSettings {
  /** By default what the first bytes of an input look like. */
  readonly format?: ReadFormat;
  /** The day of publication of articles that do not name theirs in a field of JSON Lines; wins over a header. */
  readonly publishedOn?: IsoDate;
  /** Reads inputs as the tables that this mapping describes, whatever they are called. */
  readonly mapping?: Mapping;
  /** {@link DEFAULT_MAX_BYTES} by default. */
  readonly maxBytes?: number;
  /** What `-` reads; the process's standard input by default. */
  readonly standardInput?: Readable;
  /** For JSON: the names of fields, by what they are to an article. They go before those that are guessed. */
  readonly fields?: Readonly<Partial<Record<ArticleField, string>>>;
  /** Whether the pages that a feed links to are fetched and read in the place of its own text. */
  readonly follow?: boolean;
  /** Whether addresses of this machine and of private networks may be fetched. */
  readonly allowPrivate?: boolean;
  /** How long a fetch may take, in milliseconds. */
  readonly fetchMs?: number;
  /** Is kept up to date with how far the reading is. */
  readonly meter?: ReadMeter;
  /** Ends the reading, even where it waits for input; the article under way is dropped. */
  readonly signal?: AbortSignal;
}
