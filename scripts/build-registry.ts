/**
 * Builds the registry's tables that are made from other sources, in `loaders/resolve/data/`: `npm run registry` those that
 * need nothing but packages, `npm run registry -- --from FOLDER` also those made of the facts in FOLDER/state and FOLDER/phoenix.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countryTable } from './registry/country-table.ts';
import { officialsTable, visitingLeadersTable } from './registry/office-holder-tables.ts';

function write(name: string, table: string): void {
  writeFileSync(new URL(`../../loaders/resolve/data/${name}`, import.meta.url), table);
  process.stdout.write(`${name}: ${table.split('\n').length} lines\n`);
}

const { values } = parseArgs({ options: { from: { type: 'string' } } });
write('countries.tsv', countryTable());
if (values.from !== undefined) {
  write('visiting-leaders.tsv', visitingLeadersTable(values.from));
  write('officials.tsv', officialsTable(values.from));
}
