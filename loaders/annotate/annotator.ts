import type { AnnotatedArticle, Article, Sentence } from '../../src/ontology/index.ts';
import { splitParagraphs } from './paragraphs.ts';
import { groupSentences } from './sentence-spans.ts';
import { readSentenceWords } from './sentence-words.ts';
import { readTreeBuilder } from './tree-builder.ts';
import { winkTokenizer } from './word-spans.ts';

/** Reads the grammar of articles. */
export interface Annotator {
  /** Name and version of the models. */
  readonly name: string;
  /**
   * Finds the sentences of an article from `bodyStart` on, and for every word its lemma, its parts of
   * speech and its place in the sentence's tree. All offsets are exact; the same article
   * gives the same answer. Takes time in line with the length of the text.
   */
  annotate(article: Article): AnnotatedArticle;
}

/**
 * Loads the tokenizer and the models, which takes a few hundred milliseconds.
 *
 * @throws DemarcheError `model` when a model file is missing or damaged
 */
export function createAnnotator(): Annotator {
  const tokenize = winkTokenizer();
  const lists = readSentenceWords();
  const buildTree = readTreeBuilder();
  return {
    name: 'demarche-parser/1',
    annotate(article) {
      const { text } = article;
      const sentences: Sentence[] = [];
      for (const paragraph of splitParagraphs(text, article.bodyStart))
        for (const spans of groupSentences(text, tokenize(text, paragraph), lists)) {
          const start = spans[0]?.start ?? 0;
          const end = spans.at(-1)?.end ?? start;
          const tokens = buildTree(text, spans);
          sentences.push({ index: sentences.length, start, end, text: text.slice(start, end), tokens });
        }
      return { article, sentences };
    },
  };
}
