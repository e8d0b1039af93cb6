import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { naturalName } from './natural-name.ts';

/** Somebody in a government, with the months of the first and last report of it; an open end is null. */
export interface Official {
  readonly name: string;
  /** As the dictionary codes it, mostly ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Codes of the dictionary that are no longer, or never were, the country's. */
const CODES: Readonly<Record<string, string>> = {
  ROM: 'ROU',
  ZAR: 'COD',
  TMP: 'TLS',
  KSV: 'UNK',
  PAL: 'PSE',
  SER: 'SRB',
};
const GOVERNMENT = /^([A-Z]{3})GOV[A-Z]* (.+)$/;
const PERSON = /^[A-Z][A-Z.'-]*(?:_[A-Z][A-Z.'-]*)+_?$/;
const TITLE =
  /^(?:PRESIDENT|PRIME|VICE|FOREIGN|DEFEN[CS]E|SENATOR|SECRETARY|MINISTER|FORMER|KING|QUEEN|GENERAL|CHANCELLOR|THE|CHAIRMAN|PREMIER)_/;

/**
 * Reads PETRARCH's dictionary of actors (`Phoenix.Countries.actors.txt.gz`): a line a name, further spellings with "+",
 * then codes in brackets with dates, "[AFGGOV 011222-040531]".
 */
export function readOfficials(file: string): Official[] {
  const officials: Official[] = [];
  let name = '';
  for (const raw of gunzipSync(readFileSync(file)).toString('latin1').split('\n')) {
    const line = (raw.split('#')[0] ?? '').trim();
    const head = /^[^[\s+]+/.exec(line)?.[0];
    if (head !== undefined) name = head;
    if (!PERSON.test(name) || TITLE.test(name)) continue;
    for (const [, code = ''] of line.matchAll(/\[([^\]]+)\]/g)) {
      const [, country = '', dates = ''] = GOVERNMENT.exec(code.trim()) ?? [];
      if (country === '') continue;
      const [from = null, to = null] = dates.startsWith('>')
        ? [month(dates.slice(1))]
        : dates.split('-').map(month);
      officials.push({ name: naturalName(name), country: CODES[country] ?? country, from, to });
    }
  }
  return officials;
}

/** "011222" is 2001-12, "19250101" 1925-01. */
function month(date: string): string | null {
  const [, year = '', month = ''] = /^(\d{4}|\d{2})(\d{2})\d{2}$/.exec(date.trim()) ?? [];
  if (year === '' || month < '01' || month > '12') return null;
  if (year.length === 4) return `${year}-${month}`;
  return `${Number(year) > 30 ? '19' : '20'}${year}-${month}`;
}
