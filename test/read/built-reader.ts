import { inject } from 'vitest';
import type { readArticles as ReadArticles } from '../../loaders/read/index.ts';

const DOOR = new URL('../../dist/loaders/read/index.js', import.meta.url);

/** The reader as it is built: pages are read in a worker thread, which runs what is built and not its source. */
export const readArticles: typeof ReadArticles = async function* (names, settings) {
  const fault = inject('buildFault');
  if (fault !== '') throw new Error(`The reader could not be built:\n${fault}`);
  const door = (await import(DOOR.href)) as { readonly readArticles: typeof ReadArticles };
  yield* door.readArticles(names, settings);
};
