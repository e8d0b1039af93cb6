import { type CountryCode, PLOVER_TYPES, type PloverType } from '../ontology/index.ts';

/** Types of PLOVER before 2021 and what became of them (PLOVER 0.8, section "Changes"). */
const MERGED: Readonly<Record<string, PloverType>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
};

/** Codes of the gold-standard records that are not ISO 3166, mistyped ones among them. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  JAP: 'JPN',
  ITL: 'ITA',
  VTN: 'VNM',
  ROM: 'ROU',
  ZAR: 'COD',
  TMP: 'TLS',
  KSV: 'UNK',
  KSO: 'UNK',
  PAL: 'PSE',
  PLE: 'PSE',
};

/** Codes of actors that belong to no one country: organizations, movements, regions. */
const NO_COUNTRY: ReadonlySet<string> = new Set(
  'IGO IMG NGO MNC NGM UNS REB CVL --- EUR AFR WST EEC NON TAL ISI ISM'.split(' '),
);

/** The type of PLOVER 2021 that a record's type is; null for what is none. */
export function ploverType(name: string): PloverType | null {
  const type = MERGED[name] ?? name;
  return Object.hasOwn(PLOVER_TYPES, type) ? (type as PloverType) : null;
}

/** The country of an actor's code ("USAGOV"); null where it has none. */
export function countryOfCode(code: string | null): CountryCode | null {
  const short = (code ?? '').slice(0, 3);
  const country = OTHER_CODES[short] ?? short;
  return country === '' || NO_COUNTRY.has(country) ? null : (country as CountryCode);
}
