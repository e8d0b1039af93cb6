import type { Token } from '../../src/ontology/index.ts';
import type { Frame } from './lexicon/frame.ts';
import type { Roles } from './roles.ts';

/** An event that a word may tell of, before its status, time and place are read. */
export interface Candidate {
  readonly kind: 'verb' | 'noun' | 'judgement';
  readonly word: Token;
  /** The verb that carries a noun, from which time and place are read as well. */
  readonly support: Token | undefined;
  readonly frame: Frame;
  /** The lexicon entry that fired, as printed there. */
  readonly entry: string;
  readonly roles: Roles;
}
