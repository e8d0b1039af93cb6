import {
  ACTING_KINDS,
  type CountryCode,
  type Entity,
  type EntityId,
  type Mention,
  type Token,
} from '../../src/ontology/index.ts';
import { caseOf, childrenBy, type SentenceTree, withConjuncts } from './sentence-tree.ts';

/** What the rules may ask of the article's entities. */
export type Entities = ReadonlyMap<EntityId, Entity>;

/** The countries that parties are of; null stands among them for a party of none. */
export function countriesOf(
  ids: readonly EntityId[],
  entities: Entities,
): ReadonlySet<CountryCode | null | undefined> {
  return new Set(ids.map((id) => entities.get(id)?.country));
}

/** The mention that a token heads, or whose name the token stands in the middle of. */
export function mentionAt(tree: SentenceTree, index: number): Mention | undefined {
  const headed = tree.headed[index];
  if (headed) return headed;
  // "*Anna* Maria Schmidt", where only "Maria Schmidt" is known for a name.
  const flat = tree.mentions.find(
    ({ head }) => tree.tokens[head]?.head === index && tree.tokens[head]?.deprel === 'flat',
  );
  if (flat) return flat;
  return tree.mentions.find(
    (mention) =>
      mention.first <= index && index <= mention.last && mention.form === 'name' && index > mention.head,
  );
}

/** Those that a phrase names directly and that can act: "Mexico", "officials from both nations". */
export function actingAt(tree: SentenceTree, token: Token, entities: Entities): readonly EntityId[] {
  const mention = mentionAt(tree, token.index);
  if (!mention) return [];
  return mention.entities.filter((id) => {
    const entity = entities.get(id);
    return entity !== undefined && ACTING_KINDS.includes(entity.kind);
  });
}

/** The places that a phrase names. */
export function placesAt(tree: SentenceTree, token: Token, entities: Entities): readonly Entity[] {
  const mention = mentionAt(tree, token.index);
  const named = mention?.entities.map((id) => entities.get(id)) ?? [];
  return named.filter((entity): entity is Entity => entity?.kind === 'place');
}

const OWNER_PREPOSITIONS = ['by', 'of', 'from', 'between', 'with', 'for'];

/**
 * Those whom a phrase is of: itself if it names them, else its possessor, the nationality before it, or who is
 * named behind "by", "of", "from" or "between": "*Russia*'s treatment of …", "the *Mexican* offer".
 */
export function partiesOf(tree: SentenceTree, token: Token, entities: Entities): readonly EntityId[] {
  const direct = unique(withConjuncts(tree, token).flatMap((each) => actingAt(tree, each, entities)));
  if (direct.length > 0) return direct;
  return ownersOf(tree, token, entities, OWNER_PREPOSITIONS);
}

/** Those that own a thing or did a deed, by the words around its noun. */
export function ownersOf(
  tree: SentenceTree,
  token: Token,
  entities: Entities,
  prepositions: readonly string[],
): readonly EntityId[] {
  const before = childrenBy(tree, token.index, 'nmod:poss', 'compound', 'amod', 'nmod:unmarked').flatMap(
    (child) => withConjuncts(tree, child).flatMap((each) => actingAt(tree, each, entities)),
  );
  if (before.length > 0) return unique(before);
  for (const preposition of prepositions) {
    const behind = childrenBy(tree, token.index, 'nmod', 'obl').filter(
      (child) => caseOf(tree, child.index) === preposition,
    );
    const parties = unique(
      behind.flatMap((child) => withConjuncts(tree, child).flatMap((each) => actingAt(tree, each, entities))),
    );
    if (parties.length > 0) return parties;
  }
  return [];
}

/** The list without repetition, in its own order. */
export function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
