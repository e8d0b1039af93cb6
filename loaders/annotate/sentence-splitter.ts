import type { Article } from '../../src/ontology/index.ts';
import { splitParagraphs } from './paragraphs.ts';
import { groupSentences, joinAbbreviations } from './sentence-spans.ts';
import { readSentenceWords } from './sentence-words.ts';
import type { Span } from './span.ts';
import { winkTokenizer } from './word-spans.ts';

/** The words of each sentence of an article, from `bodyStart` on; no sentence is empty. */
export type SentenceSplitter = (article: Article) => Generator<readonly Span[]>;

/** Loads the tokenizer, and what is known of abbreviations. */
export function readSentenceSplitter(): SentenceSplitter {
  const tokenize = winkTokenizer();
  const lists = readSentenceWords();
  return function* split({ text, bodyStart }) {
    for (const paragraph of splitParagraphs(text, bodyStart))
      yield* groupSentences(text, joinAbbreviations(text, tokenize(text, paragraph), lists), lists);
  };
}
