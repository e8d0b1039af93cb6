/**
 * Our annotator against the parser of a Stanford CoreNLP server, on the same sentences in the same run, and what both
 * come to on the PLOVER gold standard. Run as `npm run bench:corenlp`; CORENLP_URL names the server,
 * http://127.0.0.1:9000 by default. Reads `../shared/data`.
 */
import { readFileSync } from 'node:fs';
import { createAnnotator } from '../loaders/annotate/index.ts';
import { type ExtractionSettings, openExtraction } from '../loaders/load.ts';
import { makeArticle, NOTHING_KNOWN, readArticles } from '../loaders/read/index.ts';
import { evaluate, type Judged, parseGoldLine } from '../src/evaluation/index.ts';
import type { Article, IsoDate } from '../src/ontology/index.ts';
import { median } from './median.ts';

const RUNS = 5;
/** So many sentences are sent at once. */
const BATCH = 50;
const ADDRESS = process.env['CORENLP_URL'] || 'http://127.0.0.1:9000';
const GOLD = '../shared/data/plover-gsr-dev.jsonl';
const DAY = '2000-01-01' as IsoDate;

const articles: Article[] = [];
for await (const result of readArticles(['../shared/data/articles/re3d-dev.jsonl'], { format: 'jsonl' })) {
  if (result.kind === 'article') articles.push(result.article);
}
const annotator = createAnnotator();
const sentences = articles.flatMap((article) => annotator.annotate(article).sentences);
const words = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
const bodies = Array.from({ length: Math.ceil(sentences.length / BATCH) }, (_, nth) =>
  sentences
    .slice(nth * BATCH, (nth + 1) * BATCH)
    .map(({ tokens }) => tokens.map(({ text }) => text.replace(/[\p{C}\p{Z}]/gu, '_')).join(' '))
    .join('\n'),
);

/** Has the server do these steps on all sentences, one request after the other. */
async function ask(annotators: string): Promise<void> {
  const properties = {
    ...{ annotators, 'tokenize.whitespace': 'true', 'ssplit.eolonly': 'true', outputFormat: 'json' },
  };
  const url = `${ADDRESS}/?properties=${encodeURIComponent(JSON.stringify(properties))}`;
  for (const body of bodies) {
    const response = await fetch(url, { method: 'POST', body });
    if (!response.ok) throw new Error(`${ADDRESS} answers with error ${response.status}`);
    await response.text();
  }
}

async function secondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function f1(settings: ExtractionSettings): Promise<string> {
  const extraction = await openExtraction(settings);
  const judged: Judged[] = [];
  for (const line of readFileSync(GOLD, 'utf8').trim().split('\n')) {
    const gold = parseGoldLine(line, GOLD);
    const article = makeArticle(gold.text, {
      ...NOTHING_KNOWN,
      id: gold.id,
      publishedOn: gold.publishedOn ?? DAY,
    });
    if ('kind' in article) throw new Error(`${gold.id}: ${article.reason}`);
    judged.push({ gold, read: await extraction.extract(article) });
  }
  const { total, typeRecall } = evaluate(judged);
  return `F1 ${total.f1.toFixed(3)}, precision ${total.precision.toFixed(3)}, recall ${total.recall.toFixed(3)}, types ${typeRecall.toFixed(3)}`;
}

const ours: number[] = [];
const tagged: number[] = [];
const parsed: number[] = [];
for (let run = 0; run <= RUNS; run++) {
  const [own, tags, trees] = [
    await secondsOf(() => articles.map((article) => annotator.annotate(article))),
    await secondsOf(() => ask('tokenize,ssplit,pos')),
    await secondsOf(() => ask('tokenize,ssplit,pos,depparse')),
  ];
  // The first run warms up.
  if (run === 0) continue;
  ours.push(words / own);
  tagged.push(words / trees);
  parsed.push(words / (trees - tags));
}

const speed = (figures: readonly number[]): string =>
  `${Math.round(median(figures)).toLocaleString('en')} words/s`;
console.log(`${sentences.length} sentences, ${words} words; one core, warm, median of ${RUNS} runs`);
console.log(`ours, text to trees: ${speed(ours)}`);
console.log(`CoreNLP, tags and trees: ${speed(tagged)}; its parser alone: ${speed(parsed)}`);
console.log(`ours is ${(median(ours) / median(parsed)).toFixed(1)} times as fast as CoreNLP's parser alone`);
console.log(`on the development gold, our trees:       ${await f1({})}`);
console.log(`on the development gold, CoreNLP's trees: ${await f1({ corenlp: ADDRESS })}`);
