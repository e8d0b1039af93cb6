import type { AnnotatedArticle, Article, Sentence } from '../../../src/ontology/index.ts';
import { lemmaOf, readLemmaTable } from '../lemmatizer.ts';
import { sentenceOf } from '../sentence-of.ts';
import { readSentenceSplitter } from '../sentence-splitter.ts';
import type { Span } from '../span.ts';
import { corenlpClient } from './client.ts';
import { type Lemmatizer, toTokens } from './to-tokens.ts';

/** An annotator that is somewhere else. */
export interface RemoteAnnotator {
  readonly name: string;
  /**
   * What `Annotator.annotate` gives.
   *
   * @throws DemarcheError `annotator` for a server that is down, slow, or answers something else
   */
  annotate(article: Article): Promise<AnnotatedArticle>;
}

/** So many words are sent at once, or one sentence; a server takes 100,000 characters unless it is told otherwise. */
const MOST_WORDS = 2000;

const LEMMAS = new URL('../model/lemmas.tsv.gz', import.meta.url);

/**
 * An annotator that has a Stanford CoreNLP server (4.5) tag and parse. Words, sentences and lemmas are ours, so that
 * offsets are exact and the lexicon finds its words.
 *
 * @param address where the server listens: `http://127.0.0.1:9000`
 * @param patienceMs how long an answer may take
 * @throws DemarcheError `usage` for what is no address, `annotator` for a server that can't be reached
 */
export async function openCorenlpAnnotator(address: string, patienceMs?: number): Promise<RemoteAnnotator> {
  const client = corenlpClient(address, patienceMs);
  await client.ping();
  const split = readSentenceSplitter();
  const lemmas = readLemmaTable(LEMMAS);
  const lemmatize: Lemmatizer = (word, upos, xpos) => lemmaOf(word, upos, xpos, lemmas);
  return {
    name: 'corenlp/4.5',
    async annotate(article) {
      const { text } = article;
      const sentences: Sentence[] = [];
      for (const batch of batches(split(article))) {
        const words = batch.map((spans) => spans.map(({ start, end }) => text.slice(start, end)));
        for (const [nth, parsed] of (await client.parse(words)).entries()) {
          const tokens = toTokens(parsed, text, batch[nth] ?? [], lemmatize);
          sentences.push(sentenceOf(text, sentences.length, tokens));
        }
      }
      return { article, sentences };
    },
  };
}

function* batches(sentences: Iterable<readonly Span[]>): Generator<readonly (readonly Span[])[]> {
  let batch: (readonly Span[])[] = [];
  let words = 0;
  for (const sentence of sentences) {
    if (batch.length > 0 && words + sentence.length > MOST_WORDS) {
      yield batch;
      [batch, words] = [[], 0];
    }
    batch.push(sentence);
    words += sentence.length;
  }
  if (batch.length > 0) yield batch;
}
