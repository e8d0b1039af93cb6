import type { Registry } from '../registry/registry.ts';
import type { SenseOf } from '../registry/sense.ts';
import { findNameRuns, type NameRun } from './name-runs.ts';
import type { Surroundings } from './owners.ts';
import { apposed, findPersons } from './persons.ts';
import type { BodyPhrase, NamedPhrase, Owner, PersonPhrase, Phrase, RolePhrase } from './phrase.ts';
import { pairPhrases, pronounPhrases } from './reference-phrases.ts';
import { findRole, type RoleFound } from './roles.ts';
import { countrySense, isJoiningHyphen, isPossessive, type Lexeme, type Scan, senseOf } from './scan.ts';

/**
 * Finds all phrases of a sentence that may name somebody or something, in the order of the text;
 * what they name is decided later, when the whole article is known.
 */
export function findPhrases(scan: Scan, registry: Registry): Phrase[] {
  const runs = findNameRuns(scan, registry);
  const runAt: (NameRun | undefined)[] = new Array(scan.tokens.length);
  for (const run of runs) for (let i = run.first; i <= run.last; i++) runAt[i] = run;
  const around: Surroundings = { scan, runAt };
  const roles = scan.lexemes.flatMap((lexeme) => findRole(around, lexeme) ?? []);
  const taken = new Set<number>();
  const phrases: Phrase[] = [];
  const persons = findPersons(around, runs, roles, taken);
  phrases.push(...persons);
  for (const role of roles) {
    const phrase = rolePhrase(scan, role, persons, taken);
    if (phrase) phrases.push(phrase);
  }
  for (const run of runs) if (run.kind === 'organization') phrases.push(bodyPhrase(scan, run, taken));
  for (const lexeme of scan.lexemes) {
    const phrase = namedPhrase(scan, lexeme, taken, runAt);
    if (phrase) phrases.push(phrase);
  }
  phrases.push(...pairPhrases(scan), ...pronounPhrases(scan));
  return phrases.sort((a, b) => a.first - b.first || b.last - a.last);
}

function rolePhrase(
  scan: Scan,
  role: RoleFound,
  persons: readonly PersonPhrase[],
  taken: Set<number>,
): RolePhrase | null {
  const { lexeme } = role;
  if (
    taken.has(lexeme.last) &&
    persons.some((each) => each.first <= lexeme.first && lexeme.last <= each.last)
  )
    return null;
  if (persons.some((each) => each.nameFirst === role.last + 1 && !role.plural && role.sense.kind === 'title'))
    return null;
  if (role.sense.kind === 'noun' && role.sense.noun.role === 'place') return null;
  if (role.owners.length > 0) {
    take(taken, Math.min(role.core, lexeme.first), lexeme.first - 1);
    const own = role.owners.every(
      ({ kind }) => kind === 'country' || kind === 'organization' || kind === 'region',
    );
    if (own) take(taken, lexeme.last + 1, role.last);
  }
  return {
    kind: 'role',
    first: role.first,
    last: role.last,
    anchor: lexeme.last > lexeme.first && scan.keys[lexeme.first + 1] === 'of' ? lexeme.first : lexeme.last,
    sense: role.sense,
    plural: role.plural,
    owners: role.owners,
    determiner: role.determiner,
    former: role.former,
    apposed: persons.find((person) => apposed(scan, person, role)) ?? null,
  };
}

function bodyPhrase(scan: Scan, run: NameRun, taken: Set<number>): BodyPhrase {
  const country = countrySense(scan.lexemeAt[run.first])?.country;
  take(taken, run.first, run.last);
  const { sentence, tokens } = scan;
  const start = (tokens[run.first]?.start ?? 0) - sentence.start;
  const name = sentence.text.slice(start, (tokens[run.last]?.end ?? 0) - sentence.start);
  const owners: Owner[] = country ? [{ kind: 'country', country: country.code }] : [];
  return {
    kind: 'body',
    first: run.first,
    last: run.last,
    anchor: run.last,
    name: name.replace(/\s+/g, ' '),
    owners,
  };
}

function namedPhrase(
  scan: Scan,
  lexeme: Lexeme,
  taken: ReadonlySet<number>,
  runAt: readonly (NameRun | undefined)[],
): NamedPhrase | BodyPhrase | null {
  if (taken.has(lexeme.first) || taken.has(lexeme.last) || runAt[lexeme.first]) return null;
  const span = { kind: 'named', first: lexeme.first, last: lexeme.last, anchor: lexeme.last } as const;
  const organization = senseOf(lexeme, 'organization');
  if (organization) return namesakeAbroad(scan, lexeme, organization) ?? { ...span, sense: organization };
  if (countrySense(lexeme)) {
    if (scan.keys[lexeme.first - 2] === 'non' && isJoiningHyphen(scan.tokens, lexeme.first - 1)) return null;
    const sense = countryMeant(scan, lexeme);
    return sense ? { ...span, sense } : null;
  }
  const other = senseOf(lexeme, 'seat') ?? senseOf(lexeme, 'capital') ?? senseOf(lexeme, 'place');
  if (other) return { ...span, sense: other };
  const people = lexeme.senses.find((sense) => sense.kind === 'people' && sense.as === 'people');
  return people?.kind === 'people' && !modifiesNoun(scan, lexeme.last) ? { ...span, sense: people } : null;
}

/** "Israel's Labour Party", "the Brazilian Congress": what stands behind another country is that country's, whatever the name. */
function namesakeAbroad(
  scan: Scan,
  { first, last }: Lexeme,
  { organization }: SenseOf<'organization'>,
): BodyPhrase | null {
  const before = isPossessive(scan, first - 1) ? first - 2 : first - 1;
  const lexeme = scan.lexemeAt[before];
  const owns = isPossessive(scan, first - 1) || countrySense(lexeme, 'adjective');
  const country = countrySense(lexeme)?.country;
  if (lexeme === undefined || !country || !owns || organization.country === null) return null;
  if (country.code === organization.country || organization.roles.includes('rebels')) return null;
  const { sentence, tokens } = scan;
  const start = (tokens[first]?.start ?? 0) - sentence.start;
  const name = sentence.text.slice(start, (tokens[last]?.end ?? 0) - sentence.start);
  const owners: Owner[] = [{ kind: 'country', country: country.code }];
  return { kind: 'body', first: lexeme.first, last, anchor: last, name: name.replace(/\s+/g, ' '), owners };
}

/** "Mexicans" are people; "Mexican" before a noun is the country, and standing alone one of its people. */
function countryMeant(scan: Scan, lexeme: Lexeme): SenseOf<'country'> | undefined {
  const name = countrySense(lexeme, 'name');
  if (name) return name;
  const adjective = countrySense(lexeme, 'adjective');
  const people = countrySense(lexeme, 'people');
  if (people === undefined) return adjective;
  if (adjective === undefined) return people;
  return modifiesNoun(scan, lexeme.last) ? adjective : people;
}

function modifiesNoun(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  const next = scan.tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  if (next.text === '-' || token.deprel === 'amod' || token.deprel === 'compound') return true;
  return next.upos === 'NOUN' || next.upos === 'ADJ' || next.upos === 'PROPN';
}

function take(taken: Set<number>, first: number, last: number): void {
  for (let i = first; i <= last; i++) taken.add(i);
}
