import {
  type CountryCode,
  contentId,
  type Entity,
  type EntityId,
  nameKey,
  type ResolvedArticle,
  type Token,
} from '../../src/ontology/index.ts';
import { contentsOf } from './contents.ts';
import type { GroupClass, Lexicon } from './lexicon/read-lexicon.ts';
import { actingAt, mentionAt, partiesOf } from './parties.ts';
import type { Scene } from './scene.ts';
import {
  caseOf,
  childrenBy,
  dependentsOf,
  namesOf,
  relation,
  type SentenceTree,
  withConjuncts,
} from './sentence-tree.ts';

/** Keeps the groups that an article speaks of without naming them: "demonstrators", "the army". */
export class GroupMemory {
  readonly #known = new Map<EntityId, Entity>();
  readonly #countries: ReadonlyMap<CountryCode, Entity>;

  constructor(resolved: ResolvedArticle) {
    this.#countries = new Map(
      resolved.entities.flatMap((entity) =>
        entity.kind === 'government' && entity.country !== null ? [[entity.country, entity] as const] : [],
      ),
    );
  }

  /** The entity of a group of a country; the government itself where the noun acts for it. */
  entityOf(noun: string, acts: GroupClass, country: CountryCode): EntityId | undefined {
    const government = this.#countries.get(country);
    if (!government || acts === 'government') return government?.id;
    const name = `${acts === 'body' ? noun : pluralOf(noun)} (${government.name})`;
    const id = `organization:${contentId([nameKey(name), country])}` as EntityId;
    this.#known.set(id, { id, kind: 'organization', name, aliases: [], country, offices: [] });
    return id;
  }

  /** Every group made so far. */
  all(): readonly Entity[] {
    return [...this.#known.values()];
  }
}

/**
 * The groups that a phrase speaks of without naming them, each of the country that its phrase names, else of the one
 * that the sentence leaves no doubt about.
 *
 * @param others the other side's parties, who are not meant
 */
export function groupsAt(scene: Scene, token: Token, others: readonly EntityId[] = []): readonly EntityId[] {
  const { tree, lexicon } = scene;
  return withConjuncts(tree, token)
    .flatMap((each) => contentsOf(tree, each, lexicon))
    .flatMap((noun) => {
      if (mentionAt(tree, noun.index)) return [];
      const group = groupNoun(tree, noun, lexicon);
      if (!group) return [];
      const country = countryInside(scene, noun) ?? (group.acts === 'vague' ? undefined : scene.soleCountry);
      const id = country && scene.groups.entityOf(group.noun, group.acts, country);
      return id && !others.includes(id) ? [id] : [];
    });
}

/** Those that a phrase is of: whom it names, the group that it speaks of, or whose it is. */
export function whoAt(scene: Scene, token: Token, others: readonly EntityId[] = []): readonly EntityId[] {
  const { tree, entities } = scene;
  const direct = withConjuncts(tree, token).flatMap((each) => actingAt(tree, each, entities));
  const groups = groupsAt(scene, token, others);
  const named = withoutOwners(scene, [...new Set([...direct, ...groups])]);
  if (named.length > 0) return named;
  const owners = partiesOf(tree, token, entities);
  return owners.length > 0 ? owners : groupsBehind(scene, token, others);
}

/** "*Fiji* Prime Minister *Rabuka*": the country before a title is not a party of its own. */
function withoutOwners({ entities, tree }: Scene, ids: readonly EntityId[]): readonly EntityId[] {
  const people = ids.filter((id) => entities.get(id)?.kind === 'person');
  if (people.length === 0 || tree.tokens.some((token) => token.lemma === 'and')) return ids;
  return ids.filter((id) => entities.get(id)?.kind !== 'government');
}

/** Those that a phrase is of, groups without a name left out. */
export function partyAt(scene: Scene, token: Token): readonly EntityId[] {
  return isGroup(scene, token)
    ? actingAt(scene.tree, token, scene.entities)
    : partiesOf(scene.tree, token, scene.entities);
}

function isGroup({ tree, lexicon }: Scene, noun: Token): boolean {
  return contentsOf(tree, noun, lexicon).some((each) => groupNoun(tree, each, lexicon) !== undefined);
}

/** The groups or parties that a phrase names itself. */
export function whoNamedAt(scene: Scene, token: Token, others: readonly EntityId[]): readonly EntityId[] {
  const direct = actingAt(scene.tree, token, scene.entities);
  return direct.length > 0 ? direct : groupsAt(scene, token, others);
}

/** "The citizenship of *an opposition politician*", "pressure from *civil servants*". */
function groupsBehind(scene: Scene, token: Token, others: readonly EntityId[]): readonly EntityId[] {
  return childrenBy(scene.tree, token.index, 'nmod')
    .filter((child) => OWNERS.has(caseOf(scene.tree, child.index)) || child.deprel === 'nmod:poss')
    .flatMap((child) => groupsAt(scene, child, others));
}

const OWNERS = new Set(['by', 'of', 'from', 'on', 'against', 'for']);

function groupNoun(
  tree: SentenceTree,
  noun: Token,
  { groups }: Lexicon,
): { readonly noun: string; readonly acts: GroupClass } | undefined {
  if (noun.upos !== 'NOUN' && noun.upos !== 'PROPN') return undefined;
  for (const name of namesOf(tree, noun)) {
    const acts = groups.get(name);
    if (acts) return { noun: name, acts };
  }
  return undefined;
}

const INSIDE = new Set(['nmod', 'compound', 'amod', 'appos', 'flat', 'acl']);

/** The country that a noun phrase names: "protesters in *Cairo*", "a *Basque* party". */
function countryInside(scene: Scene, noun: Token): CountryCode | undefined {
  let level = [noun];
  for (let depth = 0; depth < 3 && level.length > 0; depth++) {
    level = level
      .flatMap((each) => dependentsOf(scene.tree, each.index))
      .filter((child) => INSIDE.has(relation(child)));
    const found = new Set(
      level
        .flatMap((each) => mentionAt(scene.tree, each.index)?.entities ?? [])
        .flatMap((id) => scene.entities.get(id)?.country ?? []),
    );
    // "Officials from both nations" are of neither alone.
    if (found.size > 1) return undefined;
    for (const country of found) return country;
  }
  return undefined;
}

function pluralOf(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  if (noun === 'child') return 'children';
  if (noun === 'person' || noun === 'people') return 'people';
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
