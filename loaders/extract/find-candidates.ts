import type { Token } from '../../src/ontology/index.ts';
import type { Candidate } from './candidate.ts';
import { settleCommitment } from './commitment.ts';
import { demandAt } from './demand.ts';
import { judgementAt } from './judgement.ts';
import type { Frame } from './lexicon/frame.ts';
import { matchFrame } from './match-frame.ts';
import { nounRoles, supportOf } from './noun-roles.ts';
import type { Scene } from './scene.ts';
import { caseOf, childrenBy, headOf, isNoun, isVerb, namesOf, relation } from './sentence-tree.ts';
import { verbRoles } from './verb-roles.ts';

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
  // "Striking miners", "a suspected bomber": before its noun a verb says what kind.
  if ((!isVerb(token) && !copula) || ['amod', 'compound'].includes(relation(token))) return undefined;
  const match = matchFrame(scene.tree, token, scene.lexicon);
  if (!match) return undefined;
  const frame = settleCommitment(scene, token, match.frame);
  if (!frame) return undefined;
  const roles = verbRoles(scene, token, frame, match.prepositional);
  return { kind: 'verb', word: token, support: undefined, frame, entry: frame.member, roles };
}

function nounCandidate(
  scene: Scene,
  token: Token,
  verbs: ReadonlyMap<number, Candidate>,
): Candidate | undefined {
  const { tree } = scene;
  if (tree.headed[token.index]) return undefined;
  // "a mediation *effort*": the effort stands where the mediation would.
  const carrier = relation(token) === 'compound' ? carrierOf(scene, token) : undefined;
  if (relation(token) === 'compound' && !carrier) return undefined;
  const found = frameOf(scene, token, carrier ?? token);
  if (!found) return undefined;
  const place = carrier ?? token;
  const head = headOf(tree, place);
  const governor = head ? verbs.get(head.index) : undefined;
  // "held talks" is one event, and the verb's entry tells which.
  if (governor?.kind === 'verb' && governor.roles.actors.length > 0 && carries(governor, token))
    return undefined;
  const support = supportOf(scene, place);
  const roles = nounRoles(scene, place, found.frame, support);
  return { kind: 'noun', word: place, support, frame: found.frame, entry: found.entry, roles };
}

/** The noun that a compound names the content of: "effort", "operation". */
function carrierOf({ tree, lexicon }: Scene, token: Token): Token | undefined {
  const head = headOf(tree, token);
  if (!head || !isNoun(head) || lexicon.nouns.has(head.lemma.toLowerCase())) return undefined;
  return lexicon.themes.get(head.lemma.toLowerCase())?.includes('carrier') ? head : undefined;
}

/** The frame of an event noun: of its most particular entry, the one that the prepositions behind the noun bear out. */
function frameOf(
  { tree, lexicon }: Scene,
  token: Token,
  place: Token,
): { readonly frame: Frame; readonly entry: string } | undefined {
  const entry = namesOf(tree, token).find((name) => lexicon.nouns.has(name));
  const frames = entry === undefined ? [] : (lexicon.nouns.get(entry) ?? []);
  const borneOut = frames.find(({ recipient }) =>
    childrenBy(tree, place.index, 'nmod', 'obl').some((child) =>
      recipient.includes(caseOf(tree, child.index)),
    ),
  );
  const frame = borneOut ?? frames[0];
  return frame && entry !== undefined ? { frame, entry } : undefined;
}

function carries(verb: Candidate, noun: Token): boolean {
  const entry = verb.entry;
  const bracket = entry.indexOf('[');
  return bracket >= 0 && entry.slice(bracket).includes(noun.lemma.toLowerCase());
}
