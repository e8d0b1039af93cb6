import type { RegisteredPerson } from '../registry/people.ts';
import { isGivenName, type Registry } from '../registry/registry.ts';
import { countrySense, isJoiningHyphen, isPossessive, type Scan, senseOf } from './scan.ts';

/** Capitalized words in a row that may be the name of a person, or of an organization. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  readonly kind: 'person' | 'organization';
  /** How many words, marks not counted. */
  readonly words: number;
  readonly registered: readonly RegisteredPerson[];
  /** Whether it begins with a given name. */
  readonly given: boolean;
}

const PARTICLES = new Set(
  'al el ul ur bin ibn ben von van der den de la le da do dos das del della di du ter ten abu zu y e'.split(
    ' ',
  ),
);
/** After these words a name of an organization goes on: "Agency for International Development". */
const LINKS = new Set(['of', 'for', 'and', 'on', '&', 'the', 'in']);
const LONGEST_RUN = 12;

/** Finds the runs of a sentence, from left to right; they don't overlap. */
export function findNameRuns(scan: Scan, registry: Registry): NameRun[] {
  if (shouted(scan)) return [];
  const runs: NameRun[] = [];
  let at = 0;
  while (at < scan.tokens.length) {
    const run = organizationAt(scan, registry, at) ?? personAt(scan, registry, at);
    if (run === null) {
      at += 1;
      continue;
    }
    runs.push(run);
    at = run.last + 1;
  }
  return runs;
}

/** In a headline in capitals, capitals say nothing. */
function shouted({ capitals, tokens }: Scan): boolean {
  let words = 0;
  let shouting = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.text.length < 3) continue;
    words += 1;
    if (capitals[i] === 2) shouting += 1;
  }
  return words > 4 && shouting > words * 0.7;
}

function personAt(scan: Scan, registry: Registry, at: number): NameRun | null {
  const known = senseOf(scan.lexemeAt[at], 'person');
  const lexeme = scan.lexemeAt[at];
  if (known && lexeme?.first === at) {
    const registered = lexeme.senses.flatMap((sense) => (sense.kind === 'person' ? [sense.person] : []));
    const junior = /^(?:Jr|Sr|II|III)\.?$/.test(scan.tokens[lexeme.last + 1]?.text ?? '');
    const last = junior ? lexeme.last + 1 : lexeme.last;
    return {
      first: at,
      last,
      kind: 'person',
      words: last - at + 1,
      registered: junior ? [] : registered,
      given: true,
    };
  }
  if (!startsName(scan, registry, at)) return null;
  const given = isGivenName(registry, scan.keys[at] ?? '');
  let last = at;
  let words = 1;
  for (let next = at + 1; next < scan.tokens.length && next - at < LONGEST_RUN; ) {
    const step = stepInName(scan, registry, next, given && words === 1);
    if (step === 0) break;
    last = next + step - 1;
    next += step;
    words += 1;
  }
  const keys = nameKeys(scan, at, last);
  return { first: at, last, kind: 'person', words, registered: registry.people.byFullName(keys), given };
}

/** How many tokens more belong to the name: 0 for none, more for a particle or a hyphen and what follows it. */
function stepInName(scan: Scan, registry: Registry, at: number, afterGivenName: boolean): number {
  let next = at;
  while (
    isJoiningHyphen(scan.tokens, next) ||
    (PARTICLES.has(scan.keys[next] ?? '') && scan.capitals[next] === 0)
  ) {
    next += 1;
  }
  if (next > at + 3) return 0;
  if (isJoiningHyphen(scan.tokens, next - 1) && isPlainWord(scan, next) && scan.capitals[next] === 0) {
    return scan.lexemeAt[next] === undefined ? next - at + 1 : 0;
  }
  return isNameWord(scan, registry, next, afterGivenName) ? next - at + 1 : 0;
}

function startsName(scan: Scan, registry: Registry, at: number): boolean {
  const key = scan.keys[at] ?? '';
  const lexeme = scan.lexemeAt[at];
  if (lexeme !== undefined) {
    const alsoGiven =
      lexeme.first === lexeme.last && isGivenName(registry, key) && countrySense(lexeme, 'name');
    if (!alsoGiven || isPossessive(scan, at + 1)) return false;
    return (
      isNameWord(scan, registry, at + 1, false) && !registry.organizationWords.has(scan.keys[at + 1] ?? '')
    );
  }
  if (!isNameWord(scan, registry, at, false)) return false;
  return (
    scan.tokens[at]?.upos === 'PROPN' ||
    isGivenName(registry, key) ||
    (at > 0 && isTitle(scan, at - 1)) ||
    isFamous(registry, key)
  );
}

/** A surname of the registry that is no word besides, however it is tagged. */
function isFamous({ people, commonWords }: Registry, key: string): boolean {
  return !commonWords.has(key) && people.bySurname([key]).length > 0;
}

function isTitle(scan: Scan, at: number): boolean {
  return senseOf(scan.lexemeAt[at], 'title') !== undefined;
}

function isNameWord(scan: Scan, registry: Registry, at: number, afterGivenName: boolean): boolean {
  const token = scan.tokens[at];
  const key = scan.keys[at] ?? '';
  if (token === undefined || scan.capitals[at] === 0 || !/^\p{Lu}/u.test(token.text)) return false;
  const lexeme = scan.lexemeAt[at];
  if (lexeme !== undefined) {
    return (
      afterGivenName &&
      lexeme.first === lexeme.last &&
      lexeme.senses.every(({ kind }) => kind !== 'organization')
    );
  }
  if (registry.notNames.has(key)) return afterGivenName && key === 'may';
  return true;
}

function isPlainWord(scan: Scan, at: number): boolean {
  return /^\p{L}+$/u.test(scan.tokens[at]?.text ?? '');
}

/** The keys of a name, without the marks between its words. */
export function nameKeys(scan: Scan, first: number, last: number): string[] {
  const keys: string[] = [];
  for (let i = first; i <= last; i++) {
    const key = scan.keys[i] ?? '';
    if (/[\p{L}\p{N}]/u.test(key)) keys.push(...key.split(' '));
  }
  return keys;
}

/**
 * "Turkish Red Crescent Society", "Agency for International Development": capitalized words that end
 * in a word for an organization, or that such a word with "of" or "for" begins.
 */
function organizationAt(scan: Scan, registry: Registry, at: number): NameRun | null {
  if (!isOrganizationPart(scan, registry, at) || registry.notNames.has(scan.keys[at] ?? '')) return null;
  let last = -1;
  let words = 0;
  for (let next = at; next < scan.tokens.length && next - at < LONGEST_RUN; next++) {
    if (isJoiningHyphen(scan.tokens, next)) continue;
    const key = scan.keys[next] ?? '';
    if (isOrganizationPart(scan, registry, next)) {
      words += 1;
      if (registry.organizationWords.has(key) && words > 1) last = next;
      else if (last >= 0 && LINKS.has(scan.keys[next - 1] ?? '')) last = next;
      else if (
        last >= 0 &&
        LINKS.has(scan.keys[linkBefore(scan, next)] ?? '') &&
        scan.lexemeAt[next] === undefined
      )
        last = next;
      continue;
    }
    const links = LINKS.has(key) && last === next - 1 && isOrganizationPart(scan, registry, next + 1);
    if (!links || key === 'and' || key === 'in') break;
  }
  if (last < 0 || isKnownBody(scan, at, last)) return null;
  return { first: at, last, kind: 'organization', words, registered: [], given: false };
}

/** "Mexican Foreign Ministry": a country and a body that the registry has words for, or one such phrase alone. */
function isKnownBody(scan: Scan, first: number, last: number): boolean {
  const lexeme = scan.lexemeAt[last];
  if (lexeme === undefined || lexeme.last !== last) return false;
  if (lexeme.first <= first) return true;
  if (!senseOf(lexeme, 'ministry') && !senseOf(lexeme, 'noun') && !senseOf(lexeme, 'organization'))
    return false;
  for (let i = first; i < lexeme.first; i++)
    if (!countrySense(scan.lexemeAt[i]) && !isPossessive(scan, i)) return false;
  return true;
}

function linkBefore(scan: Scan, at: number): number {
  let i = at - 1;
  while (i >= 0 && scan.capitals[i] !== 0) i -= 1;
  return i;
}

function isOrganizationPart(scan: Scan, registry: Registry, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  const lexeme = scan.lexemeAt[at];
  if (lexeme === undefined)
    return !registry.notNames.has(scan.keys[at] ?? '') || isCompass(scan.keys[at] ?? '');
  const first = lexeme.senses[0];
  return first !== undefined && first.kind !== 'person' && first.kind !== 'title';
}

/** Common in the names of organizations, though no part of a person's. */
const COMPASS = new Set(
  'north south east west northern southern eastern western central new national international federal state united islamic christian arab kurdish african asian european american'.split(
    ' ',
  ),
);

function isCompass(key: string): boolean {
  return COMPASS.has(key);
}
