/**
 * Builds the registry's tables that are made from other sources, in `loaders/resolve/data/`:
 * `npm run build && node dist/scripts/build-registry.js`.
 */
import { writeFileSync } from 'node:fs';
import { countryTable } from './registry/country-table.ts';

function write(name: string, table: string): void {
  writeFileSync(new URL(`../../loaders/resolve/data/${name}`, import.meta.url), table);
}

write('countries.tsv', countryTable());
