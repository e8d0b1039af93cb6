import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from './span.ts';

/** Splits a stretch of a text into words and marks; every character but white space is in one of them. */
export type Tokenizer = (text: string, span: Span) => readonly Span[];

/** Longer words are left whole: they are no words of a language, and would cost the tokenizer dear. */
const LONGEST_WORD = 200;
/** About how much text the tokenizer gets at once. */
const PIECE = 4_000;
const WHITE = /\s/;

/** Loads wink-nlp's tokenizer and aligns what it finds with the text it read. */
export function winkTokenizer(): Tokenizer {
  const nlp = winkNLP(model, []);
  const tokenize = (text: string, { start, end }: Span, found: Span[]) => {
    let at = start;
    for (const word of nlp.readDoc(text.slice(start, end)).tokens().out() as string[]) {
      const trimmed = word.trim();
      if (trimmed === '') continue;
      const near = text.indexOf(trimmed, at);
      if (near < 0 || near + trimmed.length > end) break;
      pushWords(text, at, near, found);
      found.push({ start: near, end: near + trimmed.length });
      at = near + trimmed.length;
    }
    pushWords(text, at, end, found);
  };
  return (text, span) => {
    const found: Span[] = [];
    let start = span.start;
    for (const long of longWords(text, span)) {
      for (const piece of pieces(text, start, long.start)) tokenize(text, piece, found);
      found.push(long);
      start = long.end;
    }
    for (const piece of pieces(text, start, span.end)) tokenize(text, piece, found);
    return found;
  };
}

/** Scanned by hand: a regular expression overflows its stack on a word of ten million letters. */
function longWords(text: string, { start, end }: Span): readonly Span[] {
  const long: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !WHITE.test(text.charAt(at))) continue;
    if (at - from >= LONGEST_WORD) long.push({ start: from, end: at });
    from = at + 1;
  }
  return long;
}

/** What the tokenizer left out, split at white space. */
function pushWords(text: string, from: number, to: number, found: Span[]): void {
  for (let at = from; at < to; at++) {
    if (WHITE.test(text.charAt(at))) continue;
    const start = at;
    while (at < to && !WHITE.test(text.charAt(at))) at++;
    found.push({ start, end: at });
  }
}

function pieces(text: string, from: number, to: number): readonly Span[] {
  const spans: Span[] = [];
  let start = from;
  while (start < to) {
    let end = Math.min(to, start + PIECE);
    while (end < to && !WHITE.test(text.charAt(end))) end++;
    spans.push({ start, end });
    start = end;
  }
  return spans;
}
