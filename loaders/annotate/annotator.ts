import type { AnnotatedArticle, Article, Sentence } from '../../src/ontology/index.ts';
import { sentenceOf } from './sentence-of.ts';
import { readSentenceSplitter } from './sentence-splitter.ts';
import { readTreeBuilder } from './tree-builder.ts';

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
  const split = readSentenceSplitter();
  const buildTree = readTreeBuilder();
  return {
    name: 'demarche-parser/1',
    annotate(article) {
      const sentences: Sentence[] = [];
      for (const spans of split(article))
        sentences.push(sentenceOf(article.text, sentences.length, buildTree(article.text, spans)));
      return { article, sentences };
    },
  };
}
