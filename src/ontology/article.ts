import type { CodedArticle } from './coded.ts';
import type { ArticleId, IsoDate } from './ids.ts';

/** One document, read: its text exactly as it was given, and what is known of it. */
export interface Article {
  readonly id: ArticleId;
  readonly url: string | null;
  readonly title: string | null;
  /** Who printed it: an agency, a newspaper, a ministry. */
  readonly publisher: string | null;
  readonly publishedOn: IsoDate | null;
  /** The place named in the dateline ("MEXICO CITY, Feb 24 (Reuters)"), as printed. */
  readonly datelinePlace: string | null;
  /** BCP 47 tag of the text's language. */
  readonly language: string;
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
  /** The whole text. All offsets are UTF-16 code units into it, as `String.slice` counts. */
  readonly text: string;
  /** Where the prose begins, behind a dateline or a header line; an offset into `text`. */
  readonly bodyStart: number;
}

/** Input that could not become an article. Expected, counted, reported; never thrown. */
export interface Rejection {
  readonly kind: 'rejection';
  /** The file or address that was rejected, as the user would name it. */
  readonly origin: string;
  /** The line of it, from 1, where every line is an article of its own. */
  readonly line?: number;
  readonly reason: string;
  /** What was given, as far as it could be read, as fields that a line of JSON Lines may have. */
  readonly given?: Readonly<Record<string, unknown>>;
}

/** A row of a table that its mapping does not ask for, or that tells of nothing between two parties. */
export interface PassedOver {
  readonly kind: 'passed over';
  readonly origin: string;
  readonly line?: number;
}

/** What a reader makes of one input: an article, a row that others have coded, or why not. */
export type ReadResult =
  | {
      readonly kind: 'article';
      readonly origin: string;
      readonly line?: number;
      readonly article: Article;
    }
  | {
      readonly kind: 'coded';
      readonly origin: string;
      readonly line?: number;
      readonly coded: CodedArticle;
    }
  | PassedOver
  | Rejection;
