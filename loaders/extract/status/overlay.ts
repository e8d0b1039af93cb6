import type { Status } from '../../../src/ontology/index.ts';
import type { Effect } from '../lexicon/read-lexicon.ts';

/** Lays a governing word's effect over the status that the words below it have settled. */
export function overlay(status: Status, effect: Effect): Status {
  switch (effect) {
    case 'planned':
    case 'hoped':
      return status === 'occurred' ? 'planned' : status;
    case 'hypothetical':
      return 'hypothetical';
    case 'denied':
    case 'failed':
      // Who does not refuse may agree, and who does not cancel still means to come.
      return status === 'denied' ? 'hypothetical' : status === 'cancelled' ? 'planned' : 'denied';
    case 'cancelled':
      return 'cancelled';
    default:
      return status;
  }
}
