import type { ReadResult } from '../../src/ontology/index.ts';
import type { Input } from './input.ts';
import type { ReadSettings } from './read-settings.ts';

/**
 * Reads one format: takes an input apart into articles, in its order. What can't be an article is yielded
 * as a rejection; only faults of the system underneath are thrown.
 */
export type Reader = (input: Input, settings: ReadSettings) => AsyncIterable<ReadResult>;
