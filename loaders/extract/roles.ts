import type { EntityId, Token } from '../../src/ontology/index.ts';
import { behindPreposition, complementsOf, isPassive, objectsOf, subjectsOf } from './clause.ts';
import type { Frame } from './lexicon/frame.ts';
import { objectBehind, subjectBefore } from './neighbours.ts';
import type { ObjectMention } from './objects.ts';
import { readObject } from './objects.ts';
import { actingAt, ownersOf, partiesOf, placesAt, unique } from './parties.ts';
import type { Scene } from './scene.ts';
import { caseOf, headOf, isNoun, isVerb, relation, subtree, withConjuncts } from './sentence-tree.ts';
import { phrasesBeside, sufferers } from './sufferers.ts';

/** Who fills the roles of an event word, and how sure that is. */
export interface Roles {
  readonly actors: readonly EntityId[];
  readonly recipients: readonly EntityId[];
  readonly about: readonly ObjectMention[];
  /** Whether a party was not named in its place but taken from the words around. */
  readonly inferred: boolean;
}

/** Who says the sentence that a word is part of: the subject of the nearest verb of report above it. */
export function speakerAbove(scene: Scene, word: Token): readonly EntityId[] {
  const { tree, lexicon, entities } = scene;
  let token: Token | undefined = word;
  for (let step = 0; token && step < 12; step++) {
    const above = headOf(tree, token);
    if (
      above &&
      isVerb(above) &&
      lexicon.governors.verb.get(above.lemma) === 'report' &&
      relation(token) !== 'nsubj'
    ) {
      const speakers = unique(
        subjectsOf(tree, above).flatMap((subject) => actingAt(tree, subject, entities)),
      );
      if (speakers.length > 0) return speakers;
    }
    token = above;
  }
  return [];
}

/** Fills the roles of a verb's frame. */
export function verbRoles(
  scene: Scene,
  verb: Token,
  frame: Frame,
  prepositional: readonly Token[] | undefined,
): Roles {
  const { tree, entities } = scene;
  const governed = subjectsOf(tree, verb);
  const subjects = governed.length > 0 ? governed : subjectBefore(tree, verb);
  let actors = unique(subjects.flatMap((subject) => partiesOf(tree, subject, entities)));
  let inferred = false;
  if (actors.length === 0 && subjects.some((subject) => subject.upos === 'PRON') && !isPassive(tree, verb)) {
    actors = [...speakerAbove(scene, verb)];
    inferred = actors.length > 0;
  }
  const slot = (name: string): readonly Token[] => slotTokens(scene, verb, name, prepositional);
  const about = frame.about.flatMap((name) =>
    objectMentions(
      scene,
      name === 'clause' ? complementsOf(tree, verb).flatMap((clause) => objectsOf(tree, clause)) : slot(name),
    ),
  );
  let recipients: readonly EntityId[] = [];
  for (const name of frame.recipient) {
    if (name === 'clause') {
      recipients = otherSide(scene, verb, actors);
      inferred ||= recipients.length > 0;
    } else if (name === 'place') {
      recipients = statesOf(
        scene,
        [...slot('obj'), ...['to', 'in', 'from', 'at', 'into', 'on'].flatMap(slot)],
        actors,
      );
    } else {
      recipients = slot(name).flatMap((token) => recipientsAt(scene, token));
    }
    recipients = unique(recipients).filter((id) => !actors.includes(id));
    if (recipients.length > 0) break;
  }
  if (recipients.length === 0 && frame.recipient.includes('obj')) {
    recipients = sufferers(scene, slot('obj'), actors, frame.eventType);
  }
  if (recipients.length === 0) {
    recipients = sufferers(scene, phrasesBeside(tree, verb), actors, frame.eventType);
    inferred ||= recipients.length > 0;
  }
  return { actors, recipients, about, inferred };
}

/** Fills the roles of an event noun; `support` is the verb that carries it, if one does. */
export function nounRoles(scene: Scene, noun: Token, frame: Frame, support: Token | undefined): Roles {
  const { tree, entities, lexicon } = scene;
  let actors = ownersOf(tree, noun, entities, frame.actor);
  let recipients: readonly EntityId[] = [];
  for (const preposition of frame.recipient) {
    if (preposition === 'between') continue;
    const tokens = behindPreposition(tree, noun, preposition);
    const heads = tokens.length > 0 ? tokens : farBehind(scene, noun, preposition);
    recipients = unique(
      heads.flatMap((token) => [
        ...actingAt(tree, token, entities),
        ...(frame.eventType === 'VISITED' ? statesOf(scene, [token], actors) : []),
      ]),
    ).filter((id) => !actors.includes(id));
    if (recipients.length > 0) break;
  }
  if (support) {
    const role = lexicon.supports.get(support.lemma) ?? 'actor';
    const subjects = unique(subjectsOf(tree, support).flatMap((token) => partiesOf(tree, token, entities)));
    const passiveSubject = isPassive(tree, support);
    if (role === 'actor' && actors.length === 0 && !passiveSubject)
      actors = subjects.filter((id) => !recipients.includes(id));
    if (role === 'recipient' && recipients.length === 0)
      recipients = subjects.filter((id) => !actors.includes(id));
  }
  const about = frame.about.flatMap((name) => objectMentions(scene, behindPreposition(tree, noun, name)));
  return { actors, recipients, about, inferred: false };
}

/** A phrase that the parser hung elsewhere than on the noun it belongs to: behind the noun, no verb between. */
function farBehind({ tree }: Scene, noun: Token, preposition: string): readonly Token[] {
  for (const token of tree.tokens.slice(noun.index + 1)) {
    if (isVerb(token) || token.text === ';' || token.text === '.') return [];
    if ((isNoun(token) || token.upos === 'PRON') && caseOf(tree, token.index) === preposition) {
      return withConjuncts(tree, token);
    }
  }
  return [];
}

function slotTokens(
  scene: Scene,
  verb: Token,
  name: string,
  prepositional: readonly Token[] | undefined,
): readonly Token[] {
  if (name === 'obj') {
    const objects = objectsOf(scene.tree, verb);
    const found = objects.length > 0 ? objects : objectBehind(scene.tree, verb);
    return prepositional ? [...prepositional, ...found] : found;
  }
  if (prepositional?.some((token) => isVerb(token))) return [];
  const own = behindPreposition(scene.tree, verb, name);
  return own.length > 0 || !prepositional
    ? own
    : prepositional.flatMap((token) => behindPreposition(scene.tree, token, name));
}

function recipientsAt(scene: Scene, token: Token): readonly EntityId[] {
  const { tree, entities, lexicon, objects } = scene;
  const named = actingAt(tree, token, entities);
  if (named.length > 0) return named;
  const object = readObject(tree, token, lexicon, entities);
  if (object) return objects.ownersOf(object);
  return partiesOf(tree, token, entities);
}

function objectMentions(scene: Scene, tokens: readonly Token[]): readonly ObjectMention[] {
  return tokens
    .map((token) => readObject(scene.tree, token, scene.lexicon, scene.entities))
    .filter((object) => object !== undefined);
}

/** The states whose governments or places the phrases name, the actors' own left out. */
function statesOf(scene: Scene, tokens: readonly Token[], actors: readonly EntityId[]): readonly EntityId[] {
  const home = new Set(actors.map((id) => scene.entities.get(id)?.country));
  return tokens.flatMap((token) => {
    const places = placesAt(scene.tree, token, scene.entities);
    if (places.length === 0) return actingAt(scene.tree, token, scene.entities);
    return places
      .filter((place) => place.country !== null && !home.has(place.country))
      .map((place) => scene.governmentOf(place.id))
      .filter((id) => id !== undefined);
  });
}

/**
 * Whom a warning or demand is meant for when no one is named in that place: the first party of another country that
 * the complement clause speaks of, else the one that the governing clause does.
 */
function otherSide(scene: Scene, verb: Token, actors: readonly EntityId[]): readonly EntityId[] {
  const { tree, entities } = scene;
  const home = new Set(actors.map((id) => entities.get(id)?.country));
  const foreign = (id: EntityId): boolean => {
    const entity = entities.get(id);
    return (
      entity !== undefined &&
      !actors.includes(id) &&
      (entity.country === null ? entity.kind === 'organization' : !home.has(entity.country))
    );
  };
  const addressed = unique(
    complementsOf(tree, verb)
      .flatMap((clause) => (isPassive(tree, clause) ? [] : subjectsOf(tree, clause)))
      .flatMap((subject) => partiesOf(tree, subject, entities))
      .filter(foreign),
  );
  if (addressed.length > 0) return addressed;
  const inside = new Set(complementsOf(tree, verb).flatMap((clause) => subtree(tree, clause.index)));
  const below = new Set(subtree(tree, verb.index));
  for (const region of [
    inside,
    new Set(tree.tokens.map((token) => token.index).filter((index) => !below.has(index))),
  ]) {
    const found = tree.tokens
      .filter(
        (token) =>
          region.has(token.index) && (isNoun(token) || token.upos === 'PRON' || token.upos === 'ADJ'),
      )
      .flatMap((token) => tree.headed[token.index]?.entities ?? [])
      .filter((id) => foreign(id) && entities.get(id)?.kind !== 'place');
    const government = found.find((id) => entities.get(id)?.kind === 'government');
    const first = government ?? found[0];
    if (first !== undefined) return [first];
  }
  return [];
}

const MANNERS = new Set(['protest', 'defiance', 'solidarity', 'sympathy', 'retaliation', 'support']);

/** The verb that carries an event noun as its object or subject: "*held* talks", "criticism *came* from". */
export function supportOf(scene: Scene, noun: Token): Token | undefined {
  let token = noun;
  let head = headOf(scene.tree, token);
  while (head && relation(token) === 'conj' && isNoun(head)) {
    token = head;
    head = headOf(scene.tree, token);
  }
  if (!head || !isVerb(head)) return undefined;
  // "shut their shops in protest at …": who does the one does the other.
  if (MANNERS.has(token.lemma) && caseOf(scene.tree, token.index) === 'in') return head;
  const carried = relation(token) === 'obj' || relation(token) === 'obl' || token.deprel === 'nsubj:pass';
  return carried && scene.lexicon.supports.has(head.lemma) ? head : undefined;
}
