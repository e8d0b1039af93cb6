import type { Sentence, Token } from '../../src/ontology/index.ts';

/** The sentence that some tokens make, from the first to the last of them. */
export function sentenceOf(text: string, index: number, tokens: readonly Token[]): Sentence {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  return { index, start, end, text: text.slice(start, end), tokens };
}
