import type { AnnotatedArticle, ResolvedArticle } from '../../src/ontology/index.ts';
import { readPlaceWords } from './names/city-or-government.ts';
import { loadRegistry } from './registry/registry.ts';
import { resolveArticle } from './resolve-article.ts';

/** Finds who and what an article names, and decides who is meant. */
export interface Resolver {
  /** Deterministic: the same article gives the same mentions and entities. */
  resolve(article: AnnotatedArticle): ResolvedArticle;
}

/**
 * Reads the registry, which takes some tens of milliseconds; make one resolver and keep it.
 *
 * @throws DemarcheError `registry` for a table that can't be read
 */
export function createResolver(): Resolver {
  const registry = loadRegistry();
  const placeWords = readPlaceWords();
  return { resolve: (article) => resolveArticle(article, registry, placeWords) };
}
