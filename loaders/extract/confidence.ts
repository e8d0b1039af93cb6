import type { Candidate } from './candidate.ts';
import type { Modality } from './status/modality.ts';

/**
 * How likely a coded event is right, 0 to 1: what a careful reader found of events of this make, less for each thing
 * that had to be taken from the words around. Two decimals, so that the same event has the same figure everywhere.
 */
export function confidenceOf(candidate: Candidate, modality: Modality): number {
  let confidence = candidate.kind === 'verb' ? 0.85 : candidate.kind === 'noun' ? 0.75 : 0.8;
  if (candidate.roles.inferred) confidence *= 0.8;
  if (candidate.roles.recipients.length === 0 && candidate.roles.about.length === 0) confidence *= 0.7;
  if (modality.status === 'hypothetical') confidence *= 0.9;
  if (modality.reported) confidence *= 0.95;
  return Math.round(confidence * 100) / 100;
}
