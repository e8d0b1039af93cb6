import { type ParserModel, parseWords } from '../parser.ts';
import { type TaggerModel, tagWords } from '../tagger.ts';
import { readWordClasses } from '../word-classes.ts';
import { wordFacts } from '../word-facts.ts';
import type { TreebankSentence } from './conllu.ts';

/** Shares of words that are right, 0 to 1. */
export interface Accuracy {
  readonly upos: number;
  readonly xpos: number;
  /** Unlabelled and labelled attachment, without punctuation; subtypes of relations do not count. */
  readonly uas: number;
  readonly las: number;
}

/** Tags and parses a treebank's own words and compares; the parser sees the predicted tags. */
export function measureAccuracy(
  tagger: TaggerModel,
  parser: ParserModel,
  sentences: readonly TreebankSentence[],
): Accuracy {
  const classes = readWordClasses();
  const right = { words: 0, upos: 0, xpos: 0, attached: 0, heads: 0, labels: 0 };
  for (const gold of sentences) {
    const facts = wordFacts(gold.forms, classes);
    const tags = tagWords(tagger, facts);
    const tree = parseWords(parser, facts, tags);
    for (let at = 0; at < facts.length; at++) {
      const tag = tagger.tags[tags[at] ?? 0];
      right.words++;
      if (tag?.upos === gold.upos[at]) right.upos++;
      if (tag?.xpos === gold.xpos[at]) right.xpos++;
      if (gold.upos[at] === 'PUNCT') continue;
      right.attached++;
      if (tree.heads[at] !== gold.heads[at]) continue;
      right.heads++;
      if (withoutSubtype(parser.labels[tree.labels[at] ?? 0]) === withoutSubtype(gold.deprels[at]))
        right.labels++;
    }
  }
  return {
    upos: right.upos / right.words,
    xpos: right.xpos / right.words,
    uas: right.heads / right.attached,
    las: right.labels / right.attached,
  };
}

function withoutSubtype(deprel: string | undefined): string | undefined {
  return deprel?.split(':')[0];
}
