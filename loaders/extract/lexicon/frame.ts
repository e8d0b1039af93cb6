import type { EdgeType } from '../../../src/ontology/index.ts';

/** What an event word says: the event's type and where its parties stand around it. */
export interface Frame {
  readonly eventType: EdgeType;
  readonly mode: string | null;
  /** Where the actor stands: empty for the subject; prepositions, or `poss`, for nouns. */
  readonly actor: readonly string[];
  /** Where recipient and object stand, the first place that names someone wins. */
  readonly recipient: readonly string[];
  readonly about: readonly string[];
  /** Whether the verb asks for a noun as its object that says what is done ("issued a *threat*"). */
  readonly carries?: boolean;
}

/** What the lexicon knows of a verb in some surroundings: the event that it tells of, or that it tells of none. */
export type VerbEntry = VerbFrame | NoEvent;

interface Surroundings {
  /** The verb as printed in the lexicon, with its particle: "call off". Names the entry in explanations. */
  readonly member: string;
  /** Words behind the verb: particles, and at the end perhaps the preposition of its object. */
  readonly particles: readonly string[];
  /** Lemmas, phrases and classes (`@policy`) of which the object must be one; empty where any will do. */
  readonly objects: readonly string[];
}

/** A verb's frame with what must stand beside the verb for it to hold. */
export interface VerbFrame extends Frame, Surroundings {
  readonly kind: 'event';
}

/** A phrasing that looks like an event's and tells of none: "look forward to". */
export interface NoEvent extends Surroundings {
  readonly kind: 'nothing';
}
