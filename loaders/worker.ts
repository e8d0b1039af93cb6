// The program of the worker threads: extracts one article after the other.

import type { Article } from '../src/ontology/index.ts';
import { createExtraction } from './load.ts';
import { serveTasks } from './stream/index.ts';

serveTasks<unknown, Article>(() => {
  const { name, extract } = createExtraction();
  return { greeting: name, work: extract };
});
