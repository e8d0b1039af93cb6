import type { EdgeType, EntityId, ExtractedEvent } from '../../src/ontology/index.ts';
import type { Candidate } from './candidate.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** What became of one event word: the event, or why there is none. */
export interface Trace {
  readonly sentence: number;
  /** Index of the word in the sentence. */
  readonly token: number;
  readonly word: string;
  /** The lexicon entry that fired, as printed there: "hold [talk, negotiation]". */
  readonly entry: string;
  readonly eventType: EdgeType;
  readonly actors: readonly EntityId[];
  readonly recipients: readonly EntityId[];
  readonly about: readonly string[];
  readonly outcome:
    | { readonly kind: 'event'; readonly event: ExtractedEvent }
    | { readonly kind: 'rejected'; readonly reason: string };
}

/** Notes what became of a candidate. */
export function traceOf(
  tree: SentenceTree,
  candidate: Candidate,
  swallowed: boolean,
  event: ExtractedEvent | undefined,
): Trace {
  const { actors, recipients, about } = candidate.roles;
  return {
    sentence: tree.sentence.index,
    token: candidate.word.index,
    word: candidate.word.text,
    entry: candidate.entry,
    eventType: candidate.frame.eventType,
    actors,
    recipients,
    about: about.map(({ name }) => name),
    outcome: event ? { kind: 'event', event } : { kind: 'rejected', reason: reasonFor(candidate, swallowed) },
  };
}

function reasonFor({ roles }: Candidate, swallowed: boolean): string {
  if (swallowed) return 'it is the content of another event';
  if (roles.actors.length === 0) return 'nobody is found who does it';
  return 'nobody is found to whom it is done, and nothing that it is about';
}
