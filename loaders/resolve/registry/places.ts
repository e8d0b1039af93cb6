import type { CountryCode } from '../../../src/ontology/index.ts';
import { list, readTable } from './read-table.ts';

/** A city, region or the like that is no capital. */
export interface Place {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly country: CountryCode | null;
  /** Whether it has authorities of its own, which may act under its name: "Scotland". */
  readonly governed: boolean;
}

export function readPlaces(): Place[] {
  return readTable('places.tsv', ['country', 'places']).flatMap(({ country, places }) =>
    list(places).map((cell): Place => {
      const spellings = cell.split('=');
      const governed = spellings[0]?.endsWith('*') ?? false;
      if (governed) spellings[0] = (spellings[0] ?? '').slice(0, -1);
      return { name: spellings[0] ?? '', spellings, country: country as CountryCode, governed };
    }),
  );
}
