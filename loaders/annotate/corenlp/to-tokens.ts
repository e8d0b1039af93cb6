import type { Token } from '../../../src/ontology/index.ts';
import type { Span } from '../span.ts';
import type { CorenlpSentence } from './answer.ts';
import { uposOf } from './upos.ts';

/** Relations that CoreNLP calls as UD 2.0 or UD 1 did, and what the treebank calls them that the rules go by. */
const RENAMED: Readonly<Record<string, string>> = {
  ROOT: 'root',
  'obl:tmod': 'obl:unmarked',
  'obl:npmod': 'obl:unmarked',
  'nmod:tmod': 'nmod:unmarked',
  'nmod:npmod': 'nmod:unmarked',
  dobj: 'obj',
  nsubjpass: 'nsubj:pass',
  csubjpass: 'csubj:pass',
  auxpass: 'aux:pass',
  neg: 'advmod',
  mwe: 'fixed',
};

/** The lemma of a word, by its tags. */
export type Lemmatizer = (text: string, upos: string, xpos: string) => string;

/**
 * The tokens of a sentence, with the tags and the tree that the server answers.
 *
 * @param text the article's text
 * @param spans the words that the server was asked about
 */
export function toTokens(
  { tokens, basicDependencies }: CorenlpSentence,
  text: string,
  spans: readonly Span[],
  lemmatize: Lemmatizer,
): readonly Token[] {
  const arcs = new Map(basicDependencies.map((arc) => [arc.dependent, arc]));
  const root = basicDependencies.find(({ governor }) => governor === 0)?.dependent ?? 1;
  return spans.map(({ start, end }, index) => {
    const word = text.slice(start, end);
    const xpos = tokens[index]?.pos ?? 'FW';
    // A word that the server left out of the tree hangs on the root.
    const { governor, dep } = arcs.get(index + 1) ?? { governor: index + 1 === root ? 0 : root, dep: 'dep' };
    const deprel = RENAMED[dep] ?? dep;
    const upos = uposOf(word, xpos, deprel);
    return {
      index,
      start,
      end,
      text: word,
      lemma: lemmatize(word, upos, xpos),
      upos,
      xpos,
      head: governor - 1,
      deprel,
    };
  });
}
