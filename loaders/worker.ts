// The program of the worker threads: extracts one article after the other.

import type { Readable } from './extractor.ts';
import { createExtraction } from './load.ts';
import { serveTasks } from './stream/index.ts';

serveTasks<unknown, Readable>(() => {
  const { name, extract, extractCoded } = createExtraction();
  return {
    greeting: name,
    work: (given) => (given.kind === 'article' ? extract(given.article) : extractCoded(given.coded)),
  };
});
