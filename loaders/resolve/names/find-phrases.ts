import type { Registry } from '../registry/registry.ts';
import type { SenseOf } from '../registry/sense.ts';
import { findNameRuns, type NameRun } from './name-runs.ts';
import { ownersAfter, ownersBefore, type Surroundings } from './owners.ts';
import type {
  BodyPhrase,
  NamedPhrase,
  Owner,
  PersonPhrase,
  Phrase,
  RolePhrase,
  TitleHeld,
} from './phrase.ts';
import { pairPhrases, pronounPhrases } from './reference-phrases.ts';
import { countrySense, isJoiningHyphen, isPossessive, type Lexeme, type Scan, senseOf } from './scan.ts';

/** A title or noun with the owners around it, before it is known what it belongs to. */
interface RoleFound {
  readonly lexeme: Lexeme;
  readonly sense: SenseOf<'title' | 'noun' | 'ministry'>;
  readonly plural: boolean;
  readonly owners: readonly Owner[];
  readonly first: number;
  readonly last: number;
  readonly determiner: string;
  readonly former: boolean;
  /** Where the owners before it begin; the words further left are no part of a name's title. */
  readonly core: number;
}

/** Roles after which a name follows directly: "leader Kim Jong Un", "mogul Donald Trump". */
const NAMED_BY_NOUN = new Set(['leader', 'person', 'people', 'government', 'body']);

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

function findRole(around: Surroundings, lexeme: Lexeme): RoleFound | null {
  const sense = roleSense(around.scan, lexeme);
  if (sense === undefined || around.runAt[lexeme.first]) return null;
  const { scan } = around;
  if (scan.tokens[lexeme.last]?.upos === 'VERB' && !standsBeforeName(scan, lexeme)) return null;
  const plural = sense.kind !== 'ministry' && sense.plural;
  const persons = sense.kind === 'noun' && sense.noun.role === 'government';
  const before = ownersBefore(around, lexeme.first, lexeme.last, plural, persons);
  const starts = (at: number) => startsPhrase(around, at);
  const after =
    before.owners.length === 0
      ? ownersAfter(scan, lexeme.last, sense.kind === 'noun' && sense.noun.local, starts)
      : { owners: [], edge: lexeme.last };
  const left = leftEdge(around, before.edge);
  return {
    lexeme,
    sense,
    plural,
    owners: [...before.owners, ...after.owners],
    first: left.first,
    last: after.edge,
    determiner: left.determiner,
    former: left.former,
    core: before.edge,
  };
}

/** "Lawmakers" are a body rather than holders of a title, unless a name follows. */
function roleSense({ capitals }: Scan, lexeme: Lexeme): SenseOf<'title' | 'noun' | 'ministry'> | undefined {
  const title = senseOf(lexeme, 'title');
  const noun = senseOf(lexeme, 'noun');
  const group = title?.plural && noun?.plural && noun.noun.role === 'body';
  if (group && (capitals[lexeme.last + 1] ?? 0) === 0) return noun;
  return title ?? senseOf(lexeme, 'ministry') ?? noun;
}

/** "King Abdullah" at the head of a sentence, whatever the tagger makes of "King". */
function standsBeforeName({ capitals }: Scan, { first, last, senses }: Lexeme): boolean {
  return senses[0]?.kind === 'title' && capitals[first] === 1 && capitals[last + 1] === 1;
}

/** Whether something that can own begins here: "both nations", "the Israeli army", an organization's name. */
function startsPhrase({ scan, runAt }: Surroundings, at: number): boolean {
  if (runAt[at]?.kind === 'organization' && runAt[at]?.first === at) return true;
  if (scan.keys[at] === 'both' || scan.keys[at] === 'two') return true;
  const lexeme = scan.lexemeAt[at];
  return lexeme !== undefined && countrySense(lexeme) !== undefined;
}

/** Takes in the determiner and the adjectives before a noun and its owners. */
function leftEdge(
  { scan }: Surroundings,
  edge: number,
): { first: number; determiner: string; former: boolean } {
  let first = edge;
  let former = false;
  for (let i = edge - 1; i >= 0 && edge - i <= 4; i--) {
    const token = scan.tokens[i];
    const key = scan.keys[i] ?? '';
    if (token === undefined) break;
    if (token.upos === 'DET' || DETERMINERS.has(key)) return { first: i, determiner: key, former };
    const modifier =
      token.upos === 'ADJ' || token.upos === 'NUM' || token.deprel === 'amod' || key === 'then';
    if (!modifier || scan.lexemeAt[i] !== undefined) break;
    if (key === 'former' || key === 'ex' || key === 'late' || key === 'then') former = true;
    first = i;
  }
  return { first, determiner: '', former };
}

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'its',
  'his',
  'her',
  'their',
  'this',
  'that',
  'these',
  'those',
  'both',
  'some',
  'no',
  'our',
  'my',
]);

function findPersons(
  around: Surroundings,
  runs: readonly NameRun[],
  roles: readonly RoleFound[],
  taken: Set<number>,
): PersonPhrase[] {
  const { scan } = around;
  const byEnd = new Map<number, RoleFound>();
  for (const role of roles) byEnd.set(role.last, role);
  const persons: PersonPhrase[] = [];
  let shared: RoleFound | undefined;
  for (const run of runs) {
    if (run.kind !== 'person') continue;
    const titles: RoleFound[] = [];
    let first = run.first;
    let role = titleBefore(byEnd, first);
    if (role?.plural) shared = role;
    for (; role !== undefined; role = titleBefore(byEnd, first)) {
      titles.push(role);
      first = role.first < role.core && role.determiner === '' ? role.first : role.core;
    }
    const joint = titles.length === 0 && shared && followsInList(scan, run) ? shared : undefined;
    const owners = titles.length === 0 ? possessor(around, run.first) : realm(around, run.last, titles);
    if (titles.length > 0) take(taken, first, run.first - 1);
    persons.push({
      kind: 'person',
      first: titles.some(({ plural }) => plural) ? run.first : first,
      last: run.last,
      anchor: run.last,
      nameFirst: run.first,
      nameLast: run.last,
      titles: [...titles, ...(joint ? [joint] : [])].map(titleHeld).filter((title) => title !== null),
      owners,
      registered: run.registered,
      certain:
        titles.length > 0 || joint !== undefined || (run.given && run.words > 1) || run.registered.length > 0,
    });
    for (let i = run.first; i <= run.last; i++) taken.add(i);
  }
  return persons.map((person) => withApposition(scan, person, roles));
}

function titleBefore(byEnd: ReadonlyMap<number, RoleFound>, first: number): RoleFound | undefined {
  const role = byEnd.get(first - 1);
  if (role === undefined) return undefined;
  if (role.sense.kind === 'title') return role;
  return role.sense.kind === 'noun' && NAMED_BY_NOUN.has(role.sense.noun.role) && !role.plural
    ? role
    : undefined;
}

function titleHeld({ sense, owners, former }: RoleFound): TitleHeld | null {
  if (sense.kind === 'ministry') return null;
  if (sense.kind === 'title')
    return { title: sense.title, owners, former: former || sense.title.officeClass === 'former' };
  const officeClass = sense.noun.role === 'leader' ? 'leader' : 'profession';
  return { title: { office: sense.noun.singular, officeClass, acts: 'none' }, owners, former };
}

function followsInList(scan: Scan, run: NameRun): boolean {
  const before = scan.keys[run.first - 1];
  return before === 'and' || before === ',';
}

/** "Russia's Putin": a country before a name without a title. */
function possessor({ scan }: Surroundings, first: number): Owner[] {
  if (!isPossessive(scan, first - 1)) return [];
  const country = countrySense(scan.lexemeAt[first - 2])?.country;
  return country ? [{ kind: 'country', country: country.code }] : [];
}

/** "King Abdullah of Jordan": a country behind a titled name that has none in front. */
function realm({ scan }: Surroundings, last: number, titles: readonly RoleFound[]): Owner[] {
  if (scan.keys[last + 1] !== 'of' || titles.some(({ owners }) => owners.length > 0)) return [];
  const at = scan.keys[last + 2] === 'the' ? last + 3 : last + 2;
  const country = countrySense(scan.lexemeAt[at], 'name')?.country;
  return country ? [{ kind: 'country', country: country.code }] : [];
}

/** "Jason Marczak, director of the …" and "the director, Jason Marczak,". */
function withApposition(scan: Scan, person: PersonPhrase, roles: readonly RoleFound[]): PersonPhrase {
  const role = roles.find((each) => apposed(scan, person, each));
  const held = role ? titleHeld(role) : null;
  return held ? { ...person, titles: [...person.titles, held], certain: true } : person;
}

function apposed(scan: Scan, person: { first: number; nameLast: number }, role: RoleFound): boolean {
  if (role.plural || role.sense.kind === 'ministry') return false;
  if (role.sense.kind === 'noun' && role.sense.noun.role !== 'leader' && role.sense.noun.role !== 'person')
    return false;
  const marked =
    role.owners.length > 0 ||
    role.determiner === 'the' ||
    role.determiner === 'a' ||
    role.determiner === 'an';
  if (!marked) return false;
  if (role.first === person.nameLast + 2 && scan.keys[person.nameLast + 1] === ',') {
    const next = scan.tokens[role.last + 1];
    return next?.upos !== 'PROPN' || (scan.capitals[role.last + 1] ?? 0) === 0;
  }
  return (
    role.last === person.first - 2 &&
    scan.keys[person.first - 1] === ',' &&
    role.determiner !== 'a' &&
    closes(scan, person.nameLast + 1)
  );
}

function closes(scan: Scan, at: number): boolean {
  const key = scan.keys[at];
  return key === ',' || key === '.' || key === undefined || key === ')';
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
