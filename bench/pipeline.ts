/**
 * How many words a second go from text to events, warm, on one core. Run as `npm run bench:pipeline`; reads the
 * articles in `../shared/data/articles`.
 */
import { createExtraction } from '../loaders/load.ts';
import { readArticles } from '../loaders/read/index.ts';
import type { Article } from '../src/ontology/index.ts';
import { median } from './median.ts';

const RUNS = 5;
const FILES = ['re3d-dev.jsonl', 'state-recognition-dev.jsonl'].map(
  (name) => `../shared/data/articles/${name}`,
);

const articles: Article[] = [];
for await (const result of readArticles(FILES, { format: 'jsonl' })) {
  if (result.kind === 'article') articles.push(result.article);
}
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
const started = performance.now();
const extraction = createExtraction();
const ready = performance.now() - started;

let events = 0;
const run = (): number => {
  const start = performance.now();
  events = articles.reduce((sum, article) => sum + extraction.extract(article).events.length, 0);
  return (words / (performance.now() - start)) * 1000;
};
run();
const speeds = Array.from({ length: RUNS }, run);
const memory = Math.round(process.memoryUsage.rss() / 1e6);
console.log(
  `${articles.length} articles, ${words} words, ${events} events; models read in ${Math.round(ready)} ms`,
);
console.log(
  `text to events: ${Math.round(median(speeds)).toLocaleString('en')} words/s, median of ${RUNS} runs; ${memory} MB`,
);
