import type { NameRun } from './name-runs.ts';
import type { Surroundings } from './owners.ts';
import type { Owner, PersonPhrase, TitleHeld } from './phrase.ts';
import type { RoleFound } from './roles.ts';
import { countrySense, isPossessive, type Scan } from './scan.ts';

/** Roles after which a name follows directly: "leader Kim Jong Un", "mogul Donald Trump". */
const NAMED_BY_NOUN = new Set(['leader', 'person', 'people', 'government', 'body']);

/** The persons of a sentence by name, with the titles before, behind and in apposition; their tokens are taken. */
export function findPersons(
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
    if (titles.length > 0) for (let i = first; i < run.first; i++) taken.add(i);
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

/** Whether a role stands in apposition to a person's name. */
export function apposed(scan: Scan, person: { first: number; nameLast: number }, role: RoleFound): boolean {
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
