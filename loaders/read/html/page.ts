import type { PageFacts } from './page-facts.ts';

/** A page, or a piece of one that is known to be prose. */
export interface PageTask {
  readonly kind: 'page' | 'prose';
  readonly html: string;
}

/** What the worker reads out of it. */
export interface PageResult extends PageFacts {
  readonly text: string;
}
