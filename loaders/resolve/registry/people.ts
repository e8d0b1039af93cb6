import type { CountryCode, EntityId, IsoDate } from '../../../src/ontology/index.ts';
import { heldOn, type Tenure } from './offices.ts';

/** A person of the registry. */
export interface RegisteredPerson {
  readonly id: EntityId;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The country that the person is from. */
  readonly country: CountryCode | null;
  readonly tenures: readonly Tenure[];
}

/** The countries that a person may be called by: the own one, and those whose offices were held. */
export function nationsOf({ country, tenures }: RegisteredPerson): ReadonlySet<CountryCode> {
  const served = tenures.flatMap(({ of }) => servedCountry(of) ?? []);
  return new Set(country === null ? served : [country, ...served]);
}

/**
 * For which country a person acts on a day: the one whose office is held; none for who serves an international
 * organization, then or ever only; else the own one.
 *
 * @param countryOf tells the country of an organization, null for an international one
 */
export function countryOn(
  person: RegisteredPerson,
  day: IsoDate | null,
  countryOf: (organization: EntityId) => CountryCode | null,
): CountryCode | null {
  const { country, tenures } = person;
  const current = day === null ? [] : tenures.filter((tenure) => heldOn(tenure, day));
  const serving = current.length > 0 ? current : tenures;
  const countries = serving.map(({ of }) => servedCountry(of) ?? countryOf(of));
  const nations = countries.filter((each) => each !== null);
  if (serving.length > 0 && nations.length === 0) return null;
  if (current.length === 0 || nations.includes(country as CountryCode)) return country;
  return nations[0] ?? country;
}

const GOVERNMENT = 'government:';

function servedCountry(of: EntityId): CountryCode | null {
  return of.startsWith(GOVERNMENT) ? (of.slice(GOVERNMENT.length) as CountryCode) : null;
}
