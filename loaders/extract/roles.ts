import type { EntityId } from '../../src/ontology/index.ts';
import type { ObjectMention } from './objects.ts';

/** Who fills the roles of an event word, and how sure that is. */
export interface Roles {
  readonly actors: readonly EntityId[];
  readonly recipients: readonly EntityId[];
  readonly about: readonly ObjectMention[];
  /** Whether a party was not named in its place but taken from the words around. */
  readonly inferred: boolean;
}
