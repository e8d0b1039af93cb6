import type { SentenceWords } from './sentence-words.ts';
import type { Span } from './span.ts';

const TERMINAL = /^[.!?…。]+$/;
const CLOSER = /^(?:[”’»)\]}]|''|["'])$/;
const OPENER = /^["'“‘«([{`]+$/;
const INITIAL = /^\p{Lu}\.$/u;
const ABBREVIATION = /\.$/;
/** The longest sentence that is parsed whole, in words. */
const LONGEST = 200;
const SAFE_CUT = /^[;:,.!?…—–]$/;

/**
 * Groups the words of a paragraph into sentences: each is a list of spans. A full stop does not end a sentence
 * behind an abbreviation or an initial, nor before a small letter; closing quotes and brackets stay with
 * the sentence that they close.
 */
export function groupSentences(
  text: string,
  words: readonly Span[],
  lists: SentenceWords,
): readonly (readonly Span[])[] {
  const texts = words.map(({ start, end }) => text.slice(start, Math.min(end, start + 64)));
  const sentences: (readonly Span[])[] = [];
  let first = 0;
  for (let at = 0; at < words.length; at++) {
    const word = texts[at] ?? '';
    if (!TERMINAL.test(word) && !(ABBREVIATION.test(word) && word.length > 1)) continue;
    let last = at;
    while (last + 1 < words.length && closes(text, words, texts, last + 1)) last++;
    if (last + 1 < words.length && !breaksAfter(words, texts, at, last, lists)) continue;
    pushCut(texts, words, first, last + 1, sentences);
    first = last + 1;
    at = last;
  }
  if (first < words.length) pushCut(texts, words, first, words.length, sentences);
  return sentences;
}

/** Joins abbreviations with the full stop that the tokenizer took off them. */
export function joinAbbreviations(
  text: string,
  words: readonly Span[],
  { opens, ends, numbered }: SentenceWords,
): readonly Span[] {
  const joined: Span[] = [];
  for (const [at, word] of words.entries()) {
    const before = joined.at(-1);
    if (before !== undefined && before.end === word.start && text.slice(word.start, word.end) === '.') {
      const whole = text.slice(before.start, Math.min(word.end, before.start + 64));
      const digit = /^\d/.test(text.charAt(words[at + 1]?.start ?? text.length));
      if (opens.has(whole) || ends.has(whole) || (digit && numbered.has(whole))) {
        joined[joined.length - 1] = { start: before.start, end: word.end };
        continue;
      }
    }
    joined.push(word);
  }
  return joined;
}

/** Whether the word at `at` closes what goes before it: a bracket, a quote, one more full stop. */
function closes(text: string, words: readonly Span[], texts: readonly string[], at: number): boolean {
  const word = texts[at] ?? '';
  const start = words[at]?.start ?? 0;
  if (TERMINAL.test(word)) return words[at - 1]?.end === start;
  if (!CLOSER.test(word)) return false;
  if (word !== '"' && word !== "'") return true;
  // A straight quote closes if it clings to the word before it and not to the word behind it.
  return words[at - 1]?.end === start && !/[\p{L}\p{N}]/u.test(text.charAt(start + 1));
}

function breaksAfter(
  words: readonly Span[],
  texts: readonly string[],
  at: number,
  last: number,
  lists: SentenceWords,
): boolean {
  let next = last + 1;
  while (next < texts.length - 1 && OPENER.test(texts[next] ?? '')) next++;
  const after = texts[next] ?? '';
  if (/^\p{Ll}/u.test(after)) return false;
  const word = texts[at] ?? '';
  if (!TERMINAL.test(word)) return abbreviationEnds(word, after, texts[next + 1] ?? '', lists);
  // "3 . 5", ".com": no space behind, so no end.
  if (last === at && words[at]?.end === words[at + 1]?.start)
    return /^["“‘(\p{Lu}]/u.test(texts[at + 1] ?? '') && word !== '…';
  if (/^[,;:%)\]]/.test(after)) return false;
  if (last > at && /[!?]/.test(word)) return !carriesOn(texts, next, lists);
  return true;
}

function abbreviationEnds(word: string, after: string, behind: string, lists: SentenceWords): boolean {
  if (lists.opens.has(word)) return false;
  if (lists.clock.has(word)) return /^\p{Lu}/u.test(after) && !lists.zones.has(after) && behind !== 'time';
  if (lists.numbered.has(word)) return !/^\p{N}/u.test(after) && lists.starts.has(after);
  if (lists.ends.has(word) || INITIAL.test(word) || /^(?:\p{L}\.)+$/u.test(word))
    return lists.starts.has(after);
  return /^[\p{Lu}“"‘]/u.test(after);
}

/** Whether "Name Name said" follows. */
function carriesOn(texts: readonly string[], from: number, lists: SentenceWords): boolean {
  for (let at = from; at < Math.min(texts.length, from + 5); at++) {
    const word = texts[at] ?? '';
    if (lists.speech.has(word)) return true;
    if (!/^\p{Lu}/u.test(word)) return false;
  }
  return false;
}

function pushCut(
  texts: readonly string[],
  words: readonly Span[],
  from: number,
  to: number,
  sentences: (readonly Span[])[],
): void {
  let start = from;
  while (to - start > LONGEST) {
    let cut = start + LONGEST;
    while (cut > start + LONGEST / 2 && !SAFE_CUT.test(texts[cut - 1] ?? '')) cut--;
    if (cut === start + LONGEST / 2) cut = start + LONGEST;
    sentences.push(words.slice(start, cut));
    start = cut;
  }
  sentences.push(words.slice(start, to));
}
