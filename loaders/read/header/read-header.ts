import { type IsoDate, nameKey } from '../../../src/ontology/index.ts';
import { type Dateline, parseDateline } from './dateline.ts';
import { type HeaderFields, parseBareLine, parseFieldLine } from './header-fields.ts';

/** What a text says of itself before its prose begins. */
export interface Header {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedOn: IsoDate | null;
  readonly url: string | null;
  readonly datelinePlace: string | null;
  /** Offset of the first letter of the prose; the text's length where there is none. */
  readonly bodyStart: number;
}

interface TextLine {
  readonly start: number;
  readonly text: string;
}

/** A title may be this long, in characters. */
const LONGEST_TITLE = 200;
/** No line of a header is longer than this; longer ones are prose. */
const LONGEST_HEADER_LINE = 500;
/** No header has more lines. */
const MOST_HEADER_LINES = 50;
/** Ends a sentence, or promises more, also before closing quotation marks. A question may be a title. */
const CLOSED = /[.!…:;,]["'”’»)\]]*$/;

function lineAt(text: string, start: number): TextLine {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = start;
  return { start, text: text.slice(start, lineEnd.exec(text)?.index) };
}

/** The line behind this one; null at the end of the text. */
function lineAfter(text: string, line: TextLine): TextLine | null {
  const end = line.start + line.text.length;
  if (end >= text.length) return null;
  return lineAt(text, end + (text.startsWith('\r\n', end) ? 2 : 1));
}

function nextLetter(text: string, from: number): number {
  const letter = /\S/g;
  letter.lastIndex = from;
  return letter.exec(text)?.index ?? text.length;
}

function isBlank(line: TextLine): boolean {
  return line.text.trim() === '';
}

/**
 * Whether a line is the article's title: a short line that does not end as a sentence does, parted
 * from the prose by a blank line, or by a date, a byline or a dateline.
 */
function isTitle(text: string, line: TextLine, knownTitle: string | null): boolean {
  const trimmed = line.text.trim();
  if (knownTitle !== null) return nameKey(trimmed) === nameKey(knownTitle);
  if (trimmed.length > LONGEST_TITLE || CLOSED.test(trimmed) || /^\p{Ll}/u.test(trimmed)) return false;
  const next = lineAfter(text, line);
  if (next === null || nextLetter(text, next.start) === text.length) return false;
  return isBlank(next) || headerLine(next.text) !== undefined || parseDateline(next.text) !== null;
}

function headerLine(line: string): HeaderFields | undefined {
  if (line.length > LONGEST_HEADER_LINE) return undefined;
  return parseFieldLine(line) ?? parseBareLine(line);
}

/**
 * Reads what stands before the prose: lines such as "Title: …", "Date: …" or "date 2017-02-24 Reuters, MEXICO CITY",
 * a title on a line of its own, a date, a byline, and the dateline of the first paragraph. Of two lines that
 * tell the same, the first is believed.
 *
 * @param knownTitle the title where the caller knows it; no other line is then taken for one
 */
export function readHeader(text: string, knownTitle: string | null): Header {
  let told: HeaderFields = {};
  let dateline: Dateline | null = null;
  let bodyStart = text.length;
  let line = lineAt(text, nextLetter(text, 0));
  for (let lines = 0; line.text !== ''; lines += 1) {
    const fields = lines < MOST_HEADER_LINES ? headerLine(line.text) : undefined;
    if (fields !== undefined) {
      told = { ...fields, ...told };
    } else {
      dateline = parseDateline(line.text);
      if (dateline !== null || told.title !== undefined || !isTitle(text, line, knownTitle)) {
        bodyStart = nextLetter(text, line.start + (dateline?.length ?? 0));
        break;
      }
      told = { ...told, title: line.text.trim() };
    }
    line = lineAt(text, nextLetter(text, line.start + line.text.length));
  }
  return {
    title: told.title ?? null,
    publisher: told.publisher ?? dateline?.publisher ?? null,
    publishedOn: told.publishedOn ?? dateline?.publishedOn ?? null,
    url: told.url ?? null,
    datelinePlace: told.datelinePlace ?? dateline?.place ?? null,
    bodyStart,
  };
}
