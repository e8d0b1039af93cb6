import type { SenseOf } from '../registry/sense.ts';
import { ownersAfter, ownersBefore, type Surroundings } from './owners.ts';
import type { Owner } from './phrase.ts';
import { countrySense, type Lexeme, type Scan, senseOf } from './scan.ts';

/** A title or noun with the owners around it, before it is known what it belongs to. */
export interface RoleFound {
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

/** The title, ministry or noun that a lexeme is, with its owners; null where it is none. */
export function findRole(around: Surroundings, lexeme: Lexeme): RoleFound | null {
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
