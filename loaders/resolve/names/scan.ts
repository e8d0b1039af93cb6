import type { Sentence, Token } from '../../../src/ontology/index.ts';
import { keyWords, POSSESSIVE_KEY, wordKey } from '../registry/key-words.ts';
import { type Capitals, capitalsOf, type PhraseIndex, type WordSequence } from '../registry/phrase-index.ts';
import type { Sense, SenseOf } from '../registry/sense.ts';

/** A phrase of the registry in a sentence: the tokens that it spans, and all that it can mean. */
export interface Lexeme {
  readonly first: number;
  readonly last: number;
  readonly senses: readonly Sense[];
}

/** A sentence with the registry's phrases found in it; they don't overlap. */
export interface Scan {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** The key of each token: its letters without case and accents, or the mark itself. */
  readonly keys: readonly string[];
  readonly capitals: readonly Capitals[];
  readonly lexemes: readonly Lexeme[];
  /** The lexeme that each token is part of. */
  readonly lexemeAt: readonly (Lexeme | undefined)[];
}

interface SentenceWords extends WordSequence {
  readonly tokenOf: readonly number[];
}

/** Finds the longest known phrases, from left to right. */
export function scanSentence(sentence: Sentence, phrases: PhraseIndex<Sense>): Scan {
  const { tokens } = sentence;
  const words = sentenceWords(tokens);
  const lexemes: Lexeme[] = [];
  const lexemeAt: (Lexeme | undefined)[] = new Array(tokens.length);
  let at = 0;
  while (at < words.keys.length) {
    const match = phrases.longestAt(words, at);
    const end = at + (match?.length ?? 1);
    const first = words.tokenOf[at] ?? 0;
    const last = words.tokenOf[end - 1] ?? first;
    if (match !== null && words.tokenOf[at - 1] !== first && words.tokenOf[end] !== last) {
      const lexeme = { first, last, senses: match.senses };
      lexemes.push(lexeme);
      for (let i = first; i <= last; i++) lexemeAt[i] = lexeme;
      at = end;
    } else {
      at += 1;
    }
  }
  const keys = tokens.map(({ text }) => wordKey(text));
  return { sentence, tokens, keys, capitals: tokens.map(({ text }) => capitalsOf(text)), lexemes, lexemeAt };
}

/** The sense of one kind that a lexeme has, if any. */
export function senseOf<Kind extends Sense['kind']>(
  lexeme: Lexeme | undefined,
  kind: Kind,
): SenseOf<Kind> | undefined {
  return lexeme?.senses.find((sense): sense is SenseOf<Kind> => sense.kind === kind);
}

/** Whether a lexeme can mean a country in a given way. */
export function countrySense(
  lexeme: Lexeme | undefined,
  as?: 'name' | 'adjective' | 'people',
): SenseOf<'country'> | undefined {
  return lexeme?.senses.find(
    (sense): sense is SenseOf<'country'> => sense.kind === 'country' && (as === undefined || sense.as === as),
  );
}

/** Whether the token is the "'s" of a possessor. */
export function isPossessive(scan: Scan, at: number): boolean {
  return scan.keys[at] === POSSESSIVE_KEY;
}

/** Whether a hyphen joins the words on both sides of it, as in "US-led". */
export function isJoiningHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^[-–‑]$/.test(token.text)) return false;
  return tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
}

function sentenceWords(tokens: readonly Token[]): SentenceWords {
  const keys: string[] = [];
  const capitals: Capitals[] = [];
  const tokenOf: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (isJoiningHyphen(tokens, index)) continue;
    const parts = SEVERAL_WORDS.test(token.text) ? keyWords(token.text) : oneWord(token.text);
    for (const { key, text } of parts) {
      keys.push(key);
      capitals.push(capitalsOf(text));
      tokenOf.push(index);
    }
  }
  return { keys, capitals, tokenOf };
}

const SEVERAL_WORDS = /\p{L}[-–]\p{L}/u;

function oneWord(text: string): { key: string; text: string }[] {
  return [{ key: wordKey(text), text }];
}
