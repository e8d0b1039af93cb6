// The program of the worker threads: extracts one article after the other.

import { createExtraction, type ExtractionSettings } from './extraction.ts';
import type { Readable } from './extractor.ts';
import { serveTasks } from './stream/index.ts';

serveTasks<ExtractionSettings, Readable>((settings) => {
  const { name, extract, extractCoded } = createExtraction(settings);
  return {
    greeting: name,
    work: (given) => (given.kind === 'article' ? extract(given.article) : extractCoded(given.coded)),
  };
});
