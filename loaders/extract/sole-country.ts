import type { CountryCode, Mention } from '../../src/ontology/index.ts';
import type { Entities } from './parties.ts';

/**
 * The country of everyone and every place that the mentions name; undefined where there is more than one.
 *
 * @param otherwise what holds where they name none
 */
export function soleCountryOf(
  mentions: readonly Mention[],
  entities: Entities,
  otherwise?: CountryCode,
): CountryCode | undefined {
  const named = mentions.flatMap((mention) => mention.entities.map((id) => entities.get(id)?.country));
  const countries = new Set(named.filter((country) => country !== undefined && country !== null));
  if (countries.size === 0) return otherwise;
  const [only] = countries;
  return countries.size === 1 ? only : undefined;
}
