import type { Span } from './span.ts';

const BLANK_LINE = /(?:\r\n?|\n|\u2028)[^\S\r\n]*(?:\r\n?|\n|\u2028)\s*|[\f\u2029]\s*/g;
const LINE_END = /\r\n?|\n|\u2028/g;
const CLOSED = /[.!?…:;,\-–—(\]"'”’»]$/;
const BEGINS = /^(?:["'“‘«([]*[\p{Lu}\p{N}]|[-–—•*·▪◦]\s)/u;
/** How many characters short of the widest line a line must be for its end to be meant. */
const SHORT_BY = 10;

/**
 * Splits a text from `from` on into the stretches that no sentence reaches over: paragraphs between blank
 * lines, and inside them headlines and list items on lines of their own. A line's end is meant, not
 * a wrap, if the line closes without a mark, the next begins like a sentence, and the next line's first
 * word would have fitted behind it.
 */
export function splitParagraphs(text: string, from: number): readonly Span[] {
  const spans: Span[] = [];
  let start = from;
  BLANK_LINE.lastIndex = from;
  for (let gap = BLANK_LINE.exec(text); gap !== null; gap = BLANK_LINE.exec(text)) {
    splitLines(text, start, gap.index, spans);
    start = gap.index + gap[0].length;
  }
  splitLines(text, start, text.length, spans);
  return spans;
}

function splitLines(text: string, from: number, to: number, spans: Span[]): void {
  const lines: Span[] = [];
  let start = from;
  LINE_END.lastIndex = from;
  for (let end = LINE_END.exec(text); end !== null && end.index < to; end = LINE_END.exec(text)) {
    lines.push({ start, end: end.index });
    start = end.index + end[0].length;
  }
  lines.push({ start, end: to });
  const widest = lines.reduce((width, line) => Math.max(width, line.end - line.start), 0);
  let first = from;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || isMeant(text, line, next, widest)) {
      if (text.slice(first, line.end).trim() !== '') spans.push({ start: first, end: line.end });
      first = next?.start ?? to;
    }
  }
}

function isMeant(text: string, line: Span, next: Span, widest: number): boolean {
  if (line.end - line.start + SHORT_BY > widest) return false;
  const before = text.slice(Math.max(line.start, line.end - 100), line.end).trimEnd();
  const after = text.slice(next.start, Math.min(next.end, next.start + 100)).trimStart();
  if (before === '' || CLOSED.test(before) || !BEGINS.test(after)) return false;
  const word = after.search(/\s/);
  return line.end - line.start + 1 + (word < 0 ? after.length : word) + SHORT_BY <= widest;
}
