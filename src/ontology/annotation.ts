import type { Article } from './article.ts';
import type { Entity } from './entity.ts';
import type { EntityId } from './ids.ts';

/** One word or mark, tagged and hung into its sentence's tree (Universal Dependencies v2). */
export interface Token {
  /** Position in the sentence, from 0. */
  readonly index: number;
  /** Offsets into the article's text: `text.slice(start, end)` is the token. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In lower case, except proper nouns, which keep their letters. */
  readonly lemma: string;
  /** UD universal part of speech: `VERB`, `PROPN`, … */
  readonly upos: string;
  /** Penn Treebank tag: `VBD`, `NNP`, … */
  readonly xpos: string;
  /** Index of the head in the sentence; −1 for the root. */
  readonly head: number;
  /** UD relation to the head, with English subtypes: `nsubj:pass`, `obl`, … */
  readonly deprel: string;
}

/** A sentence and its tree; `start` and `end` are offsets into the article's text. */
export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** An article with its sentences. */
export interface AnnotatedArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
}

/** How a mention names what it names: "Mexico", "the Mexican leader", "he". */
export type MentionForm = 'name' | 'nominal' | 'pronoun';

/** A span that names one or more entities. Spans may nest, but no two are headed by one token. */
export interface Mention {
  /** Index of the sentence in the article. */
  readonly sentence: number;
  /** First and last token of the span, and the token that heads it in the tree; all in the sentence. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: MentionForm;
  /** Whom it names, sorted; more than one for "both nations". Never empty. */
  readonly entities: readonly EntityId[];
}

/** An article with everyone and every place that it names known; policies and meetings come with the events. */
export interface ResolvedArticle extends AnnotatedArticle {
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** What the mentions name, with the offices' governments and those of their countries, sorted by id. */
  readonly entities: readonly Entity[];
}
