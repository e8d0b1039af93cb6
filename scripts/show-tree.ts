/** Prints the tree of a sentence, one word a line: `node dist/scripts/show-tree.js "Trump met Kelly."` */
import { createAnnotator } from '../loaders/annotate/index.ts';
import type { Article } from '../src/ontology/index.ts';

const text = process.argv.slice(2).join(' ');
const article: Article = {
  id: 'shown' as Article['id'],
  url: null,
  title: null,
  publisher: null,
  publishedOn: null,
  datelinePlace: null,
  language: 'en',
  sha256: '',
  text,
  bodyStart: 0,
};
for (const { tokens } of createAnnotator().annotate(article).sentences) {
  for (const { index, text: word, lemma, upos, xpos, head, deprel } of tokens) {
    const above = head < 0 ? 'ROOT' : `${head} ${tokens[head]?.text ?? ''}`;
    const cells = [
      String(index).padStart(3),
      word.padEnd(18),
      lemma.padEnd(16),
      upos.padEnd(6),
      xpos.padEnd(6),
    ];
    process.stdout.write(`${cells.join(' ')} ${deprel.padEnd(14)} ${above}\n`);
  }
  process.stdout.write('\n');
}
