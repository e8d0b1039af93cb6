import { type IsoDate, isIsoDate } from '../../../src/ontology/index.ts';
import { openWorkerPool, type WorkerPool } from '../../stream/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { nestingDepth } from './depth.ts';
import type { PageResult, PageTask } from './page.ts';
import type { PageFacts } from './page-facts.ts';

/** A page as it was read. */
export interface ReadPage extends Omit<PageFacts, 'publishedOn'> {
  readonly publishedOn: IsoDate | null;
  readonly text: string;
}

/** Real pages stay under 40. */
export const DEEPEST_PAGE = 256;
/** How long one page may take. */
export const PAGE_MS = 10_000;
const HEAP_MB = 300;

let pool: WorkerPool<PageTask, null, PageResult> | null = null;

function pagePool(): WorkerPool<PageTask, null, PageResult> {
  pool ??= openWorkerPool<PageTask, null, PageResult>({
    program: new URL('./page-worker.js', import.meta.url),
    jobs: 1,
    settings: null,
    heapMb: HEAP_MB,
    taskMs: PAGE_MS,
    idle: 'may end',
  });
  return pool;
}

/**
 * Reads the article out of a page, without its navigation and adverts, in a worker thread that is stopped where a page keeps
 * it too long.
 *
 * @param kind `prose` for a piece of a page all of which is the article
 */
export async function readPage(html: string, kind: PageTask['kind'] = 'page'): Promise<ReadPage | Refusal> {
  if (nestingDepth(html, DEEPEST_PAGE) > DEEPEST_PAGE)
    return refuse(`its elements are nested more than ${DEEPEST_PAGE} deep`);
  const outcome = await pagePool().run({ kind, html });
  if (outcome.kind === 'failed') return refuse(`the page could not be read: ${outcome.reason}`);
  const { publishedOn } = outcome.result;
  return {
    ...outcome.result,
    publishedOn: publishedOn !== null && isIsoDate(publishedOn) ? publishedOn : null,
  };
}
