import type { NameRun } from './name-runs.ts';
import type { Owner } from './phrase.ts';
import { countrySense, isPossessive, type Lexeme, type Scan, senseOf } from './scan.ts';

/** Owners found beside a noun, and where the phrase with them begins or ends. */
export interface OwnersFound {
  readonly owners: readonly Owner[];
  /** The outermost token of the owners and the words around them. */
  readonly edge: number;
}

const MODIFIERS = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);
const MOST_MODIFIERS = 4;
const COMPASS = /^(?:north|south|east|west|central)(?:ern)?$/;

/** What the finder knows of a sentence while it looks for owners. */
export interface Surroundings {
  readonly scan: Scan;
  /** The run that each token is part of. */
  readonly runAt: readonly (NameRun | undefined)[];
}

/**
 * The owners named before a noun: "senior [US] officials", "[Mexico]'s foreign minister", "[US] and
 * [Mexican] officials", "the [Trump] administration".
 *
 * @param at the first token of the noun
 * @param last its last token
 * @param persons whether a person's name may own it
 */
export function ownersBefore(
  { scan, runAt }: Surroundings,
  at: number,
  last: number,
  plural: boolean,
  persons: boolean,
): OwnersFound {
  let i = at - 1;
  let stateless = -1;
  for (let steps = 0; i >= 0; steps++) {
    if (isPossessive(scan, i)) break;
    if (isStateless(scan, i)) {
      if (stateless < 0) stateless = i;
      i -= 1;
      continue;
    }
    if (ownerAt(scan, i) || endsAtRun(runAt[i], i === at - 1, persons)) break;
    if (steps >= MOST_MODIFIERS || !isModifier(scan, i)) return statelessOwner(scan, stateless, at);
    i -= 1;
  }
  if (i < 0) return statelessOwner(scan, stateless, at);
  const possessive = i >= 0 && isPossessive(scan, i);
  if (possessive) i -= 1;
  const run = runAt[i];
  if (
    run &&
    run.last === i &&
    (run.kind === 'organization' || run.registered.length > 0 || !ownerAt(scan, i))
  ) {
    return runOwner(run, persons || possessive, at);
  }
  const lexeme = scan.lexemeAt[i];
  if (lexeme === undefined || lexeme.last !== i) return { owners: [], edge: at };
  const owner = ownerOf(lexeme);
  if (owner === null || !(possessive || modifies(scan, lexeme, at, last))) return { owners: [], edge: at };
  return coordinated(scan, lexeme, owner, plural, possessive);
}

/** Whether a run of capitalized words stands for an owner rather than for what the title is of: "Fisheries Minister". */
function endsAtRun(run: NameRun | undefined, adjacent: boolean, persons: boolean): boolean {
  if (run === undefined) return false;
  if (run.kind === 'organization') return true;
  return adjacent && (persons || run.words > 1 || run.given || run.registered.length > 0);
}

/** "Kurdish" in "Turkish Kurdish rebels": a country before it owns them, and it does itself where there is none. */
function isStateless(scan: Scan, at: number): boolean {
  const lexeme = scan.lexemeAt[at];
  const owner = lexeme && ownerOf(lexeme);
  return owner?.kind === 'region' && owner.country === null;
}

function statelessOwner(scan: Scan, stateless: number, at: number): OwnersFound {
  const lexeme = scan.lexemeAt[stateless];
  const owner = lexeme && ownerOf(lexeme);
  return lexeme && owner ? { owners: [owner], edge: lexeme.first } : { owners: [], edge: at };
}

/**
 * The owners named after a noun: "the government of [Iraq]", "officials from [both nations]", "director of [NATO]".
 *
 * @param local whether those who are in a country are of it: "police in [Nairobi]", but not "tourists in [Kenya]"
 */
export function ownersAfter(
  scan: Scan,
  last: number,
  local: boolean,
  startsPhrase: (at: number) => boolean,
): OwnersFound {
  const preposition = scan.keys[last + 1];
  const none = { owners: [], edge: last };
  const where = local && preposition === 'in';
  if (preposition !== 'of' && preposition !== 'from' && preposition !== 'for' && !where) return none;
  const owners: Owner[] = [];
  let edge = last;
  for (let i = last + 2; i < scan.tokens.length; ) {
    if (scan.keys[i] === 'the') i += 1;
    if (where && COMPASS.test(scan.keys[i] ?? '')) i += 1;
    const lexeme = scan.lexemeAt[i];
    const owner = lexeme && lexeme.first === i ? ownerOf(lexeme) : null;
    const elsewhere = preposition === 'from' && owners.length === 0 && hangsElsewhere(scan, lexeme, last);
    if (lexeme && owner && !elsewhere && !isPossessive(scan, lexeme.last + 1) && standsAlone(scan, lexeme)) {
      owners.push(owner);
      edge = lexeme.last;
      i = lexeme.last + 1;
      const comma = scan.keys[i] === ',';
      const and = scan.keys[i] === 'and' || scan.keys[i + (comma ? 1 : 0)] === 'and';
      if (!comma && !and) break;
      if (comma && !and && !listsOn(scan, i + 1)) break;
      i += (comma ? 1 : 0) + (and ? 1 : 0);
      continue;
    }
    if (owners.length === 0 && startsPhrase(i)) return { owners: [{ kind: 'phrase', first: i }], edge: i };
    break;
  }
  return owners.length > 0 ? { owners, edge } : none;
}

/** "withdrew its troops from Lebanon": the tree hangs Lebanon on the verb, so the troops are not from there. */
function hangsElsewhere(scan: Scan, lexeme: Lexeme | undefined, noun: number): boolean {
  const token = lexeme && scan.tokens[lexeme.last];
  const head = token && scan.tokens[token.head];
  return head !== undefined && head.index < noun && head.upos === 'VERB';
}

/** In "of Iraq, Syria and Iran" the comma goes on; in "of Iraq, Syria said" it doesn't. */
function listsOn(scan: Scan, at: number): boolean {
  const lexeme = scan.lexemeAt[at];
  if (lexeme === undefined || ownerOf(lexeme) === null) return false;
  const next = scan.keys[lexeme.last + 1];
  return next === 'and' || (next === ',' && listsOn(scan, lexeme.last + 2));
}

/** "President of Mexico", but not "president of Mexican company X". */
function standsAlone(scan: Scan, lexeme: Lexeme): boolean {
  const next = scan.tokens[lexeme.last + 1];
  if (!countrySense(lexeme, 'adjective') || next === undefined) return true;
  return !MODIFIERS.has(next.upos);
}

function coordinated(
  scan: Scan,
  last: Lexeme,
  owner: Owner,
  plural: boolean,
  possessive: boolean,
): OwnersFound {
  const owners = [owner];
  let edge = last.first;
  let later = last;
  while (plural) {
    let i = later.first - 1;
    const joined = scan.keys[i];
    if (joined !== 'and' && joined !== ',' && joined !== '-' && joined !== '/') break;
    i -= 1;
    if (scan.keys[i] === ',') i -= 1;
    const lexeme = scan.lexemeAt[i];
    const another = lexeme && lexeme.last === i ? ownerOf(lexeme) : null;
    if (!lexeme || another === null) break;
    const alike = countrySense(lexeme, 'adjective') || possessive || !countrySense(last, 'adjective');
    if (!alike) break;
    owners.unshift(another);
    edge = lexeme.first;
    later = lexeme;
  }
  return { owners, edge };
}

function runOwner(run: NameRun, persons: boolean, at: number): OwnersFound {
  if (run.kind === 'organization') return { owners: [{ kind: 'phrase', first: run.first }], edge: run.first };
  if (!persons) return { owners: [], edge: at };
  return { owners: [{ kind: 'person', first: run.first, last: run.last }], edge: run.first };
}

function ownerAt(scan: Scan, at: number): boolean {
  const lexeme = scan.lexemeAt[at];
  return lexeme !== undefined && ownerOf(lexeme) !== null;
}

/** The country or organization that a lexeme names, if it can own something. */
export function ownerOf(lexeme: Lexeme): Owner | null {
  const country = countrySense(lexeme)?.country ?? senseOf(lexeme, 'capital')?.country;
  if (country) return { kind: 'country', country: country.code };
  const organization = senseOf(lexeme, 'organization')?.organization;
  if (organization) return { kind: 'organization', organization: organization.id };
  const seat = senseOf(lexeme, 'seat');
  if (seat?.entity.startsWith('government:')) {
    return { kind: 'country', country: seat.entity.slice('government:'.length) as never };
  }
  if (seat) return { kind: 'organization', organization: seat.entity };
  const people = senseOf(lexeme, 'people')?.people;
  if (people) return { kind: 'region', name: people.adjective, country: people.country };
  const place = senseOf(lexeme, 'place')?.place;
  return place ? { kind: 'region', name: place.name, country: place.country } : null;
}

/** Adjectives modify what follows; a name does so if it stands next to it, or the tree hangs it there. */
function modifies(scan: Scan, lexeme: Lexeme, at: number, last: number): boolean {
  if (countrySense(lexeme, 'adjective') || senseOf(lexeme, 'people')) return true;
  if (senseOf(lexeme, 'organization') && lexeme.last === at - 1) return true;
  const head = scan.tokens[lexeme.last]?.head ?? -1;
  return head > lexeme.last && head <= last && at - lexeme.last <= 3;
}

function isModifier(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined) return false;
  if (MODIFIERS.has(token.upos) || token.text === '-') return true;
  return token.upos === 'VERB' && (token.xpos === 'VBG' || token.xpos === 'VBN') && token.deprel === 'amod';
}
