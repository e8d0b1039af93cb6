import type { EdgeType, Status } from '../../src/ontology/index.ts';
import type { Candidate } from './candidate.ts';
import type { Lexicon } from './lexicon/read-lexicon.ts';

/** What is left of the confidence where something is not as sure as it might be, as tallied beside `confidences.txt`. */
const LESS = {
  inferred: 0.93,
  noun: 0.85,
  alone: 0.4,
  planned: 0.6,
  hypothetical: 0.5,
  undone: 0.7,
} as const;

/**
 * How likely a coded event is right, 0 to 1: how often events of its type were, less for each thing that had to be taken
 * from the words around or that did not simply happen. Two decimals, so that the same event has the same figure everywhere.
 */
export function confidenceOf(
  { kind, roles }: Candidate,
  eventType: EdgeType,
  status: Status,
  { confidences }: Lexicon,
): number {
  let confidence = confidences.get(eventType) ?? 0.5;
  if (roles.inferred) confidence *= LESS.inferred;
  if (kind === 'noun') confidence *= LESS.noun;
  if (roles.recipients.length === 0 && roles.about.length === 0) confidence *= LESS.alone;
  if (status === 'planned') confidence *= LESS.planned;
  if (status === 'hypothetical') confidence *= LESS.hypothetical;
  if (status === 'denied' || status === 'cancelled') confidence *= LESS.undone;
  return Math.round(confidence * 100) / 100;
}
