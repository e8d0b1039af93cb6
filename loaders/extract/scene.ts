import type { CountryCode, EntityId, IsoDate } from '../../src/ontology/index.ts';
import type { GroupMemory } from './groups.ts';
import type { Lexicon } from './lexicon/read-lexicon.ts';
import type { ObjectMemory } from './objects.ts';
import type { Entities } from './parties.ts';
import type { SentenceTree } from './sentence-tree.ts';
import type { TimeExpression } from './times/time-expression.ts';

/** All that a rule may look at while it reads one sentence. */
export interface Scene {
  readonly tree: SentenceTree;
  readonly times: readonly TimeExpression[];
  readonly entities: Entities;
  readonly objects: ObjectMemory;
  readonly groups: GroupMemory;
  /** The one country that the sentence speaks of, or, where it names none, the article. */
  readonly soleCountry: CountryCode | undefined;
  readonly lexicon: Lexicon;
  readonly publishedOn: IsoDate | null;
  /** The government of an entity's country, where the article knows one. */
  governmentOf(id: EntityId): EntityId | undefined;
}
