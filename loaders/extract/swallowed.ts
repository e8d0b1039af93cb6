import { EDGE_TYPES, type EdgeType } from '../../src/ontology/index.ts';
import type { Candidate } from './candidate.ts';
import type { Scene } from './scene.ts';
import { caseOf, childrenBy, headOf, relation } from './sentence-tree.ts';

/** Acts that are about other acts: what stands under them is their content and no event of its own. */
const SPEECH_ACTS: ReadonlySet<EdgeType> = new Set<EdgeType>([
  ...([
    'THREATENED',
    'WARNED',
    'REJECTED',
    'DENIED',
    'CANCELLED',
    'DEMANDED_OF',
    'APPEALED_TO',
    'INVITED',
  ] as const),
  ...([
    'AGREED_WITH',
    'ACCUSED',
    'CRITICIZED',
    'PRAISED',
    'ENDORSED',
    'SUSPENDED',
    'WITHDREW_FROM',
    'INVESTIGATED',
  ] as const),
  ...(['MEDIATED', 'CONCEDED_TO', 'SIGNED', 'APOLOGIZED_TO'] as const),
]);

/** Acts whose object did happen: who condemns an attack says that there was one. */
const FACTIVE: ReadonlySet<EdgeType> = new Set<EdgeType>([
  'CRITICIZED',
  'PRAISED',
  'ACCUSED',
  'INVESTIGATED',
  'ENDORSED',
  'APOLOGIZED_TO',
]);

const CONTENT = new Set([
  'xcomp',
  'ccomp',
  'obj',
  'obl',
  'nmod',
  'acl',
  'advcl',
  'conj',
  'nsubj',
  'compound',
]);

const FACTUAL_MARKS = new Set([
  'after',
  'because',
  'since',
  'as',
  'while',
  'when',
  'although',
  'though',
  'before',
  'if',
]);

/** Prepositions that only set one event beside another: "after talks with Iraq, Jordan praised Egypt". */
const BESIDE = new Set([
  ...['after', 'before', 'during', 'following', 'ahead of', 'prior to', 'amid', 'since', 'until', 'despite'],
  ...['without', 'alongside', 'besides', 'pending', 'at', 'throughout'],
]);

/** "In the hope of meeting …", "in a bid to meet …". */
const AIMS = new Set([
  'hope',
  'bid',
  'attempt',
  'effort',
  'view',
  'preparation',
  'anticipation',
  'expectation',
]);

/** What was agreed on is still to come, and worth knowing of where it is a meeting. */
const LOOKS_AHEAD: ReadonlySet<EdgeType> = new Set<EdgeType>(['AGREED_WITH']);

/**
 * Whether a candidate is only the content of another: "refused to *sign*", "called for *sanctions*". What is condemned
 * or praised stays an event of its own where both its sides are named.
 */
export function isSwallowed(scene: Scene, candidate: Candidate, all: readonly Candidate[]): boolean {
  const { tree } = scene;
  const byWord = new Map(
    all.filter((other) => other !== candidate && complete(other)).map((other) => [other.word.index, other]),
  );
  // "The summit was to discuss water": what a meeting is for is that meeting.
  const subject = childrenBy(tree, candidate.word.index, 'nsubj')
    .map(({ index }) => byWord.get(index))
    .find((other) => other?.kind === 'noun');
  if (subject && isConsultation(subject) && isConsultation(candidate)) return true;
  if (isErrand(scene, candidate, byWord)) return true;
  let token = candidate.word;
  for (let step = 0; step < 8; step++) {
    const kind = relation(token);
    if (!CONTENT.has(kind) || token.deprel === 'acl:relcl') return false;
    if (kind === 'nsubj' && token.deprel !== 'nsubj:pass') return false;
    if (
      kind === 'advcl' &&
      childrenBy(tree, token.index, 'mark', 'advmod').some((mark) => FACTUAL_MARKS.has(mark.lemma))
    )
      return false;
    if (kind === 'obl' && (BESIDE.has(caseOf(tree, token.index)) || AIMS.has(token.lemma))) return false;
    const head = headOf(tree, token);
    if (!head) return false;
    const other = byWord.get(head.index);
    if (other && kind !== 'conj') return swallows(other, candidate) || isPurpose(kind, other, candidate);
    if (kind === 'advcl' && head.upos === 'VERB') return false;
    token = head;
  }
  return false;
}

/** "Sent monitors to Bosnia to investigate …": the sending was for the investigation, and that is the event. */
function isErrand(scene: Scene, candidate: Candidate, byWord: ReadonlyMap<number, Candidate>): boolean {
  if (!['send', 'dispatch', 'deploy'].includes(candidate.word.lemma)) return false;
  const hosts = [candidate.word, ...childrenBy(scene.tree, candidate.word.index, 'obj')];
  return hosts.some((host) =>
    childrenBy(scene.tree, host.index, 'advcl', 'xcomp', 'acl').some((clause) => {
      const purpose = byWord.get(clause.index);
      return purpose !== undefined && purpose.roles.recipients.length > 0;
    }),
  );
}

function complete({ frame, kind, roles }: Candidate): boolean {
  const { actors, recipients, about } = roles;
  if (actors.length === 0) return false;
  // "Called for sanctions" says something though nobody is called on; "went to …" without a place, or "tried", does not.
  const speaks = SPEECH_ACTS.has(frame.eventType) && frame.eventType !== 'INVESTIGATED';
  const together = EDGE_TYPES[frame.eventType].symmetric && actors.length > 1;
  return recipients.length > 0 || about.length > 0 || together || (kind === 'verb' && speaks);
}

function swallows(other: Candidate, candidate: Candidate): boolean {
  const { eventType } = other.frame;
  if (LOOKS_AHEAD.has(eventType) && isConsultation(candidate) && candidate.kind === 'verb') return false;
  if (eventType === candidate.frame.eventType) return true;
  if (!SPEECH_ACTS.has(eventType)) return candidate.kind === 'noun' && !named(candidate);
  if (FACTIVE.has(eventType) && candidate.kind === 'noun' && named(candidate)) return false;
  return true;
}

function named(candidate: Candidate): boolean {
  return candidate.roles.actors.length > 0 && candidate.roles.recipients.length > 0;
}

/** "met to discuss migration": the talk that a meeting was for is that meeting. */
function isPurpose(kind: string, other: Candidate, candidate: Candidate): boolean {
  return (
    [other, candidate].every(isConsultation) &&
    (kind === 'advcl' || kind === 'xcomp') &&
    candidate.roles.recipients.length === 0
  );
}

function isConsultation({ frame }: Candidate): boolean {
  return EDGE_TYPES[frame.eventType].plover === 'CONSULT';
}
