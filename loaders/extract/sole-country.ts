import type { CountryCode, Mention } from '../../src/ontology/index.ts';
import type { Entities } from './parties.ts';

/** The country of everyone and every place that the mentions name; undefined where there is none, or more than one. */
export function soleCountryOf(mentions: readonly Mention[], entities: Entities): CountryCode | undefined {
  const countries = countriesOf(mentions, entities);
  const [only] = countries;
  return countries.size === 1 ? only : undefined;
}

/** Whether the mentions name any country's people, bodies or places. */
export function speaksOfCountry(mentions: readonly Mention[], entities: Entities): boolean {
  return countriesOf(mentions, entities).size > 0;
}

function countriesOf(mentions: readonly Mention[], entities: Entities): ReadonlySet<CountryCode> {
  const named = mentions.flatMap((mention) => mention.entities.map((id) => entities.get(id)?.country));
  return new Set(named.filter((country) => country !== undefined && country !== null));
}
