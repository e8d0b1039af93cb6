import {
  contentId,
  type Entity,
  type EntityId,
  type IsoDate,
  nameKey,
  type Period,
  type ResolvedArticle,
  type Token,
  writeToldId,
} from '../../src/ontology/index.ts';
import { subjectsOf } from './clause.ts';
import type { Lexicon, ObjectKind } from './lexicon/read-lexicon.ts';
import { type Entities, ownersOf, unique } from './parties.ts';
import { childrenBy, isVerb, relation, type SentenceTree } from './sentence-tree.ts';
import { isTimeWord } from './times/time-expression.ts';

/** A policy or meeting as a sentence names it, before its parties are complete. */
export interface ObjectMention {
  readonly kind: ObjectKind;
  readonly lemma: string;
  /** The noun with the words that tell it from others of its kind: "trade deal". */
  readonly name: string;
  readonly owners: readonly EntityId[];
  /** "the measure", "this deal": something already spoken of. */
  readonly definite: boolean;
  readonly sentence: number;
  /** The noun's place in the sentence. */
  readonly token: number;
}

/** When a meeting is to be, as far as an event about it tells. */
export interface MeetingTime {
  readonly period: Period | null;
  /** Where no period is known: a day near which the meeting was spoken of, if not that of the printing. */
  readonly near: IsoDate | null;
}

/** Nouns so general that "the …" takes up whatever plan was spoken of last. */
const GENERAL = new Set([
  'measure',
  'plan',
  'move',
  'decision',
  'policy',
  'step',
  'action',
  'order',
  'guidance',
  'proposal',
]);

const DESCRIBING = new Set([
  'planned',
  'key',
  'new',
  'first',
  'proposed',
  'recent',
  'last',
  'next',
  'previous',
  'so-called',
]);

/** Reads the policy or meeting that a noun names; undefined where it names none. */
export function readObject(
  tree: SentenceTree,
  noun: Token,
  lexicon: Lexicon,
  entities: Entities,
): ObjectMention | undefined {
  const kind =
    noun.upos === 'NOUN' || noun.upos === 'PROPN' ? lexicon.objects.get(noun.lemma.toLowerCase()) : undefined;
  if (!kind) return undefined;
  const modifiers = childrenBy(tree, noun.index, 'compound', 'amod').filter(
    (child) =>
      child.index < noun.index &&
      !DESCRIBING.has(child.text.toLowerCase()) &&
      !isTimeWord(child.text) &&
      tree.headed[child.index] === undefined &&
      !(relation(child) === 'amod' && lexicon.governors.adjective.has(child.lemma)),
  );
  const determiner = childrenBy(tree, noun.index, 'det')[0]?.lemma.toLowerCase();
  return {
    kind,
    lemma: noun.lemma.toLowerCase(),
    name: [
      ...modifiers.map((token) => token.text),
      kind === 'meeting' ? noun.lemma.toLowerCase() : noun.text,
    ].join(' '),
    owners: ownersOf(tree, noun, entities, ['between', 'with', 'by', 'of', 'from']),
    definite:
      determiner === 'the' || determiner === 'this' || determiner === 'that' || determiner === 'these',
    sentence: tree.sentence.index,
    token: noun.index,
  };
}

/** Whether nothing tells the object from others of its kind: "the deal", "sanctions". */
function isBare({ name, lemma }: ObjectMention): boolean {
  return [lemma, `${lemma}s`].includes(name.toLowerCase());
}

/** Keeps an article's policies and meetings, so that "the measure" is the one spoken of before. */
export class ObjectMemory {
  readonly #known: { mention: ObjectMention; entity: Entity }[] = [];
  readonly #entities: Entities;
  readonly #trees: readonly SentenceTree[];
  readonly #article: ResolvedArticle['article'];
  readonly #lexicon: Lexicon;

  constructor(
    resolved: ResolvedArticle,
    trees: readonly SentenceTree[],
    entities: Entities,
    lexicon: Lexicon,
  ) {
    this.#article = resolved.article;
    this.#entities = entities;
    this.#trees = trees;
    this.#lexicon = lexicon;
  }

  /**
   * Whose the object is: its owners in the sentence; else those of the same thing named before; else, for "the
   * measure" and the like, whoever announced a plan in the two sentences before.
   */
  ownersOf(mention: ObjectMention): readonly EntityId[] {
    if (mention.owners.length > 0) return mention.owners;
    if (!mention.definite) return [];
    const before = this.#antecedent(mention);
    if (before) return before.mention.owners;
    return GENERAL.has(mention.lemma) ? this.#announcer(mention.sentence) : [];
  }

  /** The entity of an object with its parties, made on first sight. */
  entityOf(mention: ObjectMention, parties: readonly EntityId[], time: MeetingTime): Entity {
    const before = mention.definite ? this.#antecedent(mention) : undefined;
    if (before) return before.entity;
    const owners = unique(parties).sort();
    const names = owners.map((id) => this.#entities.get(id)?.name ?? id);
    const entity: Entity = {
      id:
        mention.kind === 'meeting' ? this.#meetingId(mention, owners, time) : this.#policyId(mention, owners),
      kind: mention.kind,
      name: names.length > 0 ? `${mention.name} (${names.join(', ')})` : mention.name,
      aliases: [mention.name],
      country: owners.length === 1 ? (this.#entities.get(owners[0] as EntityId)?.country ?? null) : null,
      offices: [],
    };
    this.#known.push({
      mention: { ...mention, owners },
      entity: names.length > 0 ? entity : { ...entity, aliases: [] },
    });
    return entity;
  }

  /** A meeting is told from others of its name and parties by its time: stores join those that are near. */
  #meetingId(mention: ObjectMention, owners: readonly EntityId[], { period, near }: MeetingTime): EntityId {
    const family = `meeting:${contentId([nameKey(mention.name), owners])}`;
    const printed = near ?? this.#article.publishedOn ?? this.#article.id;
    return writeToldId({ family, period, printed }) as EntityId;
  }

  /** What has a name of its own is the same at all times; "the deal" is one of its year, "the decision" one of its month. */
  #policyId(mention: ObjectMention, owners: readonly EntityId[]): EntityId {
    const printed = this.#article.publishedOn ?? this.#article.id;
    const time = !isBare(mention)
      ? null
      : GENERAL.has(mention.lemma)
        ? printed.slice(0, 7)
        : printed.slice(0, 4);
    return `policy:${contentId([nameKey(mention.name), owners, time])}` as EntityId;
  }

  /** Every object entity made so far, one an id. */
  all(): readonly Entity[] {
    return [...new Map(this.#known.map(({ entity }) => [entity.id, entity])).values()];
  }

  /**
   * What "the deal" takes up: the last of that name, or else the only thing spoken of that may be called so. What is
   * said to be somebody else's is another.
   */
  #antecedent(mention: ObjectMention): { mention: ObjectMention; entity: Entity } | undefined {
    const possible = this.#known.filter(
      ({ mention: known }) =>
        known.kind === mention.kind &&
        (mention.owners.length === 0 || mention.owners.some((owner) => known.owners.includes(owner))),
    );
    const named = possible.findLast(
      ({ mention: known }) =>
        known.name === mention.name || (known.lemma === mention.lemma && mention.name === mention.lemma),
    );
    if (named || !isBare(mention)) return named;
    const alike = possible.filter(({ mention: known }) => this.#lexicon.areAlike(known.lemma, mention.lemma));
    return new Set(alike.map(({ entity }) => entity.id)).size === 1 ? alike.at(-1) : undefined;
  }

  #announcer(sentence: number): readonly EntityId[] {
    for (let index = sentence - 1; index >= Math.max(0, sentence - 2); index--) {
      const tree = this.#trees[index];
      if (!tree) continue;
      for (const token of tree.tokens) {
        if (!isVerb(token) || relation(token) === 'conj') continue;
        if (this.#lexicon.governors.verb.get(token.lemma) !== 'report') continue;
        const speakers = subjectsOf(tree, token).flatMap(
          (subject) => tree.headed[subject.index]?.entities ?? [],
        );
        if (speakers.length > 0) return unique(speakers);
      }
    }
    return [];
  }
}
