import type { Token } from '../../src/ontology/index.ts';
import { lemmaOf, readLemmaTable } from './lemmatizer.ts';
import { readModel } from './model-file.ts';
import { type ParserModel, parseWords } from './parser.ts';
import type { Span } from './span.ts';
import { type TaggerModel, tagWords } from './tagger.ts';
import { readWordClasses } from './word-classes.ts';
import { wordFacts } from './word-facts.ts';

/** Tags the words of one sentence and hangs them into a tree. */
export type TreeBuilder = (text: string, spans: readonly Span[]) => readonly Token[];

const folder = new URL('./model/', import.meta.url);

/** The committed tagger. */
export function readTagger(): TaggerModel {
  const { names, weights } = readModel(new URL('tagger.bin.gz', folder));
  const tags = names.map((name) => {
    const [upos = '', xpos = ''] = name.split(' ');
    return { upos, xpos };
  });
  return { tags, weights };
}

/** The committed parser. */
export function readParser(): ParserModel {
  const { names, weights } = readModel(new URL('parser.bin.gz', folder));
  return { labels: names, weights };
}

/** Loads the committed models. */
export function readTreeBuilder(): TreeBuilder {
  const tagger = readTagger();
  const parser = readParser();
  const lemmas = readLemmaTable(new URL('lemmas.tsv.gz', folder));
  const classes = readWordClasses();
  return (text, spans) => {
    const words = spans.map(({ start, end }) => text.slice(start, end));
    const facts = wordFacts(words, classes);
    const tags = tagWords(tagger, facts);
    const { heads, labels } = parseWords(parser, facts, tags);
    return spans.map(({ start, end }, index) => {
      const word = words[index] ?? '';
      const { upos, xpos } = tagger.tags[tags[index] ?? 0] ?? { upos: 'X', xpos: 'FW' };
      return {
        index,
        start,
        end,
        text: word,
        lemma: lemmaOf(word, upos, xpos, lemmas),
        upos,
        xpos,
        head: heads[index] ?? -1,
        deprel: parser.labels[labels[index] ?? 0] ?? 'dep',
      };
    });
  };
}
