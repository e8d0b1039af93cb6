import { readFileSync } from 'node:fs';
import { type CountryCode, DemarcheError, type EntityId } from '../../../src/ontology/index.ts';
import { governmentId } from './countries.ts';
import type { RegisteredPerson } from './people.ts';
import { slug } from './slug.ts';

/** Finds people of governments in the long list of those who held no high office. */
export interface Officials {
  /** By the full name, as keys; null if there is none. */
  named(keys: readonly string[]): RegisteredPerson | null;
}

/**
 * Reads officials.tsv, and searches it as it stands, by halves: 15,000 people, of whom an article names one or none,
 * are not worth an index.
 *
 * @throws DemarcheError `registry` if the table can't be read
 */
export function readOfficials(): Officials {
  const table = readText();
  const body = table.indexOf('\n', table.indexOf('\nname\t') + 1) + 1;
  return {
    named: (keys) => {
      const line = lineOf(table, body, keys.join(' '));
      return line === null ? null : personOf(line);
    },
  };
}

function readText(): string {
  try {
    return readFileSync(new URL('../data/officials.tsv', import.meta.url), 'latin1');
  } catch (cause) {
    throw new DemarcheError('registry', "Can't read the table officials.tsv: reinstall the package", {
      cause,
    });
  }
}

function lineOf(table: string, body: number, key: string): string | null {
  let low = body;
  let high = table.length;
  while (low < high) {
    const start = table.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const line = table.slice(start, table.indexOf('\n', start));
    const found = keyOf(line.slice(0, line.indexOf('\t')));
    if (found === key) return line;
    if (found < key) low = start + line.length + 1;
    else high = start;
  }
  return null;
}

/** The key of a name of plain letters. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[.']/g, '').replaceAll('-', ' ');
}

function personOf(line: string): RegisteredPerson {
  const [name = '', country = '', from = '', to = ''] = line.split('\t');
  const office = { officeClass: 'official', office: 'Government official', heads: false };
  return {
    id: `person:${slug(name)}` as EntityId,
    name,
    aliases: [],
    country: country as CountryCode,
    tenures: [{ ...office, of: governmentId(country as CountryCode), from: from || null, to: to || null }],
  };
}
