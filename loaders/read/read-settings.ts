import type { Readable } from 'node:stream';
import type { IsoDate } from '../../src/ontology/index.ts';
import type { ReadMeter } from './read-meter.ts';
import type { Mapping } from './table/mapping.ts';

/** The forms of input that can be read, as `--format` names them. */
export type ReadFormat = 'text' | 'jsonl';

/** Stands for standard input among file names. */
export const STANDARD_INPUT = '-';

/** The most that one article may hold, in bytes: a text file, or a line of JSON Lines. */
export const DEFAULT_MAX_BYTES = 10_000_000;

/** How to read, and what the caller knows of the articles. */
export interface ReadSettings {
  /** By default `jsonl` for files named `.jsonl` or `.ndjson`, else `text`. */
  readonly format?: ReadFormat;
  /** The day of publication of articles that do not name theirs in a field of JSON Lines; wins over a header. */
  readonly publishedOn?: IsoDate;
  /** Reads inputs as the tables that this mapping describes, whatever they are called. */
  readonly mapping?: Mapping;
  /** {@link DEFAULT_MAX_BYTES} by default. */
  readonly maxBytes?: number;
  /** What `-` reads; the process's standard input by default. */
  readonly standardInput?: Readable;
  /** Is kept up to date with how far the reading is. */
  readonly meter?: ReadMeter;
  /** Ends the reading, even where it waits for input; the article under way is dropped. */
  readonly signal?: AbortSignal;
}
