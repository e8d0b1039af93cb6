import type { Token } from '../../src/ontology/index.ts';
import { objectsOf } from './clause.ts';
import { contentsOf } from './contents.ts';
import { entriesOf } from './lexicon/find-verb.ts';
import type { VerbEntry, VerbFrame } from './lexicon/frame.ts';
import type { Lexicon } from './lexicon/read-lexicon.ts';
import { nameBehind } from './neighbours.ts';
import {
  caseOf,
  childrenBy,
  isInfinitive,
  relation,
  type SentenceTree,
  withConjuncts,
} from './sentence-tree.ts';

/** A verb frame that holds at a word, and what its own preposition introduces. */
export interface FrameMatch {
  readonly frame: VerbFrame;
  /** Heads behind the frame's own preposition ("call on *Iran*"); undefined where it has none. */
  readonly prepositional: readonly Token[] | undefined;
}

const HANGING = ['compound', 'advmod', 'obl', 'obj', 'xcomp', 'nmod', 'advcl', 'ccomp', 'iobj', 'amod'];

/** The most particular frame of the lexicon that holds at a verb, or at what is said of a subject ("is critical of"). */
export function matchFrame(tree: SentenceTree, word: Token, lexicon: Lexicon): FrameMatch | undefined {
  const copula = childrenBy(tree, word.index, 'cop').length > 0;
  const entries = copula ? lexicon.verbs.get('be') : entriesOf(lexicon.verbs, word);
  for (const entry of entries ?? []) {
    const match = matchOne(tree, word, entry, lexicon, copula);
    if (match) return entry.kind === 'event' ? { frame: entry, ...match } : undefined;
  }
  return undefined;
}

function matchOne(
  tree: SentenceTree,
  word: Token,
  entry: VerbEntry,
  lexicon: Lexicon,
  copula: boolean,
): Omit<FrameMatch, 'frame'> | undefined {
  let particles = entry.particles;
  if (copula) {
    if (particles.length === 0) return undefined;
    // "at war with": the noun is what is said, its own preposition stands before it.
    if (particles[0] === caseOf(tree, word.index)) particles = particles.slice(1);
    if (particles[0] !== word.lemma) return undefined;
    particles = particles.slice(1);
  }
  // "Went on to bomb" goes nowhere.
  const isMotion = entry.kind === 'event' && entry.recipient.includes('place');
  const followed = followParticles(tree, word, particles, isMotion);
  if (!followed) return undefined;
  if (entry.objects.length > 0) {
    const objects = followed.prepositional ?? objectsOf(tree, word);
    const contents = objects.flatMap((object) => contentsOf(tree, object, lexicon));
    if (!contents.some((object) => isOneOf(object, entry.objects, lexicon, tree))) return undefined;
  }
  return { prepositional: followed.prepositional };
}

function followParticles(
  tree: SentenceTree,
  word: Token,
  particles: readonly string[],
  isMotion: boolean,
): { prepositional: readonly Token[] | undefined } | undefined {
  let host = word;
  let prepositional: readonly Token[] | undefined;
  let passed = -1;
  for (const [position, particle] of particles.entries()) {
    if (position <= passed) continue;
    const idiom = nounBehind(tree, word, particle, particles[position + 1]);
    if (idiom) {
      host = idiom;
      passed = position + 1;
      continue;
    }
    const rest = particles.slice(position).join(' ');
    const child = childrenBy(tree, host.index, ...HANGING).find(
      (each) => each.lemma.toLowerCase() === particle,
    );
    const behind = hanging(tree, word, host, rest);
    if (behind) return { prepositional: behind };
    if (particle === 'to' && position === particles.length - 1) {
      if (isMotion || !takesInfinitive(tree, host)) return undefined;
      return { prepositional: undefined };
    }
    if (!child) return undefined;
    if (relation(child) === 'obj' || relation(child) === 'obl' || relation(child) === 'xcomp') host = child;
  }
  return { prepositional };
}

/** The noun of an idiom that has a preposition of its own: "took … *to task*", "put … *in prison*". */
function nounBehind(
  tree: SentenceTree,
  word: Token,
  preposition: string,
  noun: string | undefined,
): Token | undefined {
  if (noun === undefined) return undefined;
  const hosts = [word, ...childrenBy(tree, word.index, 'obj', 'nsubj:pass')];
  return hosts
    .flatMap((host) => childrenBy(tree, host.index, 'obl', 'nmod'))
    .find((child) => child.lemma.toLowerCase() === noun && caseOf(tree, child.index) === preposition);
}

/** The phrase on the verb, on its object or on its particle that the words introduce. */
function hanging(
  tree: SentenceTree,
  word: Token,
  host: Token,
  preposition: string,
): readonly Token[] | undefined {
  const places =
    host === word ? [word, ...childrenBy(tree, word.index, 'compound:prt', 'advmod')] : [host, word];
  for (const place of places) {
    const found = childrenBy(tree, place.index, 'obl', 'nmod', 'advcl', 'advmod').find(
      (child) => caseOf(tree, child.index) === preposition || markOf(tree, child) === preposition,
    );
    if (found) return withConjuncts(tree, found);
  }
  const named = nameBehind(tree, word, preposition);
  return named.length > 0 ? named.flatMap((token) => withConjuncts(tree, token)) : undefined;
}

function markOf(tree: SentenceTree, clause: Token): string {
  return relation(clause) === 'advcl' && clause.xpos === 'VBG'
    ? childrenBy(tree, clause.index, 'mark')
        .map((mark) => mark.lemma)
        .join(' ')
    : '';
}

function takesInfinitive(tree: SentenceTree, host: Token): boolean {
  return childrenBy(tree, host.index, 'xcomp', 'ccomp', 'advcl').some((clause) => isInfinitive(tree, clause));
}

/** Whether a noun is one of the lemmas, of the phrases ("peace plan"), or of the classes that open with `@`. */
export function isOneOf(
  token: Token,
  wanted: readonly string[],
  lexicon: Lexicon,
  tree: SentenceTree,
): boolean {
  return wanted.some((name) => {
    if (!name.includes(' ')) return isA(token, name, lexicon, tree);
    const words = name.split(' ');
    const head = words.pop() ?? '';
    return (
      isA(token, head, lexicon, tree) &&
      words.every((word) =>
        childrenBy(tree, token.index, 'compound', 'amod', 'nmod:poss').some((child) =>
          isA(child, word, lexicon, tree),
        ),
      )
    );
  });
}

const IMPERSONAL = new Set([
  'government',
  'administration',
  'regime',
  'parliament',
  'court',
  'army',
  'police',
  'ministry',
]);

function isA(token: Token, name: string, lexicon: Lexicon, tree: SentenceTree): boolean {
  if (name === '@party') return tree.headed[token.index] !== undefined;
  if (name === '@organization')
    return tree.headed[token.index]?.entities.some((id) => id.startsWith('organization:')) ?? false;
  if (name === '@person') {
    const mention = tree.headed[token.index];
    return (
      (mention?.form === 'nominal' && !IMPERSONAL.has(token.lemma.toLowerCase())) ||
      (mention?.entities.some((id) => id.startsWith('person:')) ?? false)
    );
  }
  const written = token.lemma.toLowerCase();
  // Words that are plural only ("troops") keep their ending as a lemma.
  const lemma = lexicon.themes.has(written) ? written : written.replace(/s$/, '');
  if (!name.startsWith('@')) return name === lemma || name === written;
  return lexicon.themes.get(lemma)?.includes(name.slice(1)) ?? false;
}
