import type { Token } from '../../src/ontology/index.ts';
import type { Candidate } from './candidate.ts';
import { demandAt } from './demand.ts';
import { judgementAt } from './judgement.ts';
import { matchFrame } from './match-frame.ts';
import { nounRoles, supportOf, verbRoles } from './roles.ts';
import type { Scene } from './scene.ts';
import { childrenBy, headOf, isNoun, isVerb, relation } from './sentence-tree.ts';

/** Every event that the words of a sentence may tell of, in the order of the text. */
export function findCandidates(scene: Scene): readonly Candidate[] {
  const verbs = new Map<number, Candidate>();
  for (const token of scene.tree.tokens) {
    const candidate = judgementAt(scene, token) ?? demandAt(scene, token) ?? verbCandidate(scene, token);
    if (candidate) verbs.set(token.index, candidate);
  }
  const nouns = scene.tree.tokens
    .filter((token) => isNoun(token))
    .map((token) => nounCandidate(scene, token, verbs))
    .filter((candidate) => candidate !== undefined);
  return [...verbs.values(), ...nouns].sort((a, b) => a.word.index - b.word.index);
}

function verbCandidate(scene: Scene, token: Token): Candidate | undefined {
  const copula = childrenBy(scene.tree, token.index, 'cop').length > 0;
  if (!isVerb(token) && !copula) return undefined;
  const match = matchFrame(scene.tree, token, scene.lexicon);
  if (!match) return undefined;
  const roles = verbRoles(scene, token, match.frame, match.prepositional);
  return {
    kind: 'verb',
    word: token,
    support: undefined,
    frame: match.frame,
    entry: match.frame.member,
    roles,
  };
}

function nounCandidate(
  scene: Scene,
  token: Token,
  verbs: ReadonlyMap<number, Candidate>,
): Candidate | undefined {
  if (scene.tree.headed[token.index]) return undefined;
  const lemma = token.lemma.toLowerCase();
  const compound = childrenBy(scene.tree, token.index, 'compound').at(-1)?.lemma.toLowerCase();
  const frame = scene.lexicon.nouns.get(`${compound} ${lemma}`) ?? scene.lexicon.nouns.get(lemma);
  if (!frame || relation(token) === 'compound') return undefined;
  const head = headOf(scene.tree, token);
  const governor = head ? verbs.get(head.index) : undefined;
  // "held talks" is one event, and the verb's entry tells which.
  if (governor?.kind === 'verb' && governor.roles.actors.length > 0 && carries(governor, token))
    return undefined;
  const support = supportOf(scene, token);
  const roles = nounRoles(scene, token, frame, support);
  return { kind: 'noun', word: token, support, frame, entry: lemma, roles };
}

function carries(verb: Candidate, noun: Token): boolean {
  const entry = verb.entry;
  const bracket = entry.indexOf('[');
  return bracket >= 0 && entry.slice(bracket).includes(noun.lemma.toLowerCase());
}
