import type {
  AnnotatedArticle,
  CodedArticle,
  ExtractedArticle,
  ResolvedArticle,
} from '../../src/ontology/index.ts';
import { readPlaceWords } from './names/city-or-government.ts';
import { countryNames } from './registry/country-names.ts';
import { loadRegistry } from './registry/registry.ts';
import type { UserRegistry } from './registry/user-rows.ts';
import { resolveArticle } from './resolve-article.ts';
import { resolveCoded } from './resolve-coded.ts';

/** Finds who and what an article names, and decides who is meant. */
export interface Resolver {
  /** Deterministic: the same article gives the same mentions and entities. */
  resolve(article: AnnotatedArticle): ResolvedArticle;
  /** Resolves the parties that a table names to the same entities. */
  resolveCoded(coded: CodedArticle): ExtractedArticle;
}

export interface ResolverOptions {
  /** What a user's own file adds to the registry: see `readRegistryFile`. */
  readonly registry?: UserRegistry;
}

/**
 * Reads the registry, which takes some tens of milliseconds; make one resolver and keep it.
 *
 * @throws DemarcheError `registry` for a table that can't be read
 */
export function createResolver(options: ResolverOptions = {}): Resolver {
  const registry = loadRegistry(options.registry);
  const placeWords = readPlaceWords();
  const countries = countryNames(registry.countries);
  return {
    resolve: (article) => resolveArticle(article, registry, placeWords),
    resolveCoded: (coded) => resolveCoded(coded, registry, countries),
  };
}
