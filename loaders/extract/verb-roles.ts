import {
  EDGE_TYPES,
  type EdgeType,
  type EntityId,
  type PloverType,
  type Token,
} from '../../src/ontology/index.ts';
import { complementsOf, isPassive, objectsOf, subjectsOf } from './clause.ts';
import { partiesInContent } from './content-parties.ts';
import { errandAbove } from './errand-above.ts';
import { partyAt, whoAt } from './groups.ts';
import type { Frame } from './lexicon/frame.ts';
import { subjectBefore } from './neighbours.ts';
import { readObject } from './objects.ts';
import { otherSide } from './other-side.ts';
import { actingAt, countriesOf, placesAt, unique } from './parties.ts';
import type { Roles } from './roles.ts';
import type { Scene } from './scene.ts';
import { childrenBy } from './sentence-tree.ts';
import { objectMentions, slotTokens } from './slots.ts';
import { speakerAbove } from './speaker-above.ts';
import { statesOf } from './states-of.ts';
import { isVerbal, phrasesBeside, sufferers } from './sufferers.ts';

/** Fills the roles of a verb's frame. */
export function verbRoles(
  scene: Scene,
  verb: Token,
  frame: Frame,
  prepositional: readonly Token[] | undefined,
): Roles {
  const { tree } = scene;
  const governed = subjectsOf(tree, verb);
  const subjects = governed.length > 0 ? governed : subjectBefore(tree, verb);
  let actors = unique(subjects.flatMap((subject) => whoAt(scene, subject)));
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
  // "Urged him to …": who that is only the article could tell, and it does not.
  const addressed = [
    ...objectsOf(tree, verb),
    ...childrenBy(tree, verb.index, 'xcomp', 'ccomp').flatMap((clause) =>
      childrenBy(tree, clause.index, 'nsubj'),
    ),
  ];
  if (addressed.some((token) => isUnclear(scene, token)) && frame.recipient.includes('obj')) {
    return { actors, recipients: [], about, inferred };
  }
  const found = fillRecipients(scene, verb, frame, actors, slot);
  let { recipients } = found;
  inferred ||= found.inferred;
  if (recipients.length === 0 && frame.recipient.includes('obj')) {
    recipients = sufferers(scene, slot('obj'), actors, frame.eventType);
  }
  for (const guess of [besideVerb, inContent, whereErrandGoes]) {
    if (recipients.length > 0) break;
    recipients = guess(scene, verb, frame, actors);
    inferred ||= recipients.length > 0;
  }
  return { actors, recipients, about, inferred };
}

/** Finds recipients that do not stand in any place of the frame. */
type Guess = (scene: Scene, verb: Token, frame: Frame, actors: readonly EntityId[]) => readonly EntityId[];

const besideVerb: Guess = (scene, verb, { eventType }, actors) =>
  sufferers(scene, phrasesBeside(scene.tree, verb), actors, eventType);

const inContent: Guess = (scene, verb, { eventType }, actors) => {
  const { plover } = EDGE_TYPES[eventType];
  return HAS_CONTENT.has(plover) ? partiesInContent(scene, verb, actors, plover === 'THREATEN') : [];
};

const whereErrandGoes: Guess = (scene, verb, { eventType }, actors) => {
  const errand = errandAbove(scene.tree, verb);
  const there = errand ? [...objectsOf(scene.tree, errand), ...phrasesBeside(scene.tree, errand)] : [];
  return sufferers(scene, there, actors, eventType);
};

function recipientsAt(
  scene: Scene,
  token: Token,
  actors: readonly EntityId[],
  eventType: EdgeType,
  findWho: typeof whoAt,
): readonly EntityId[] {
  const { tree, entities, lexicon, objects } = scene;
  const named = actingAt(tree, token, entities);
  if (named.length > 0) return named;
  const object = readObject(tree, token, lexicon, entities);
  if (object) return objects.ownersOf(object);
  const who = findWho(scene, token, actors);
  if (who.length > 0 || !isVerbal(eventType)) return who;
  // Who is accused or thanked is no town: "pointed the finger at *Khartoum*".
  return placesAt(tree, token, entities).flatMap((place) => scene.governmentOf(place.id) ?? []);
}

const PERSONAL = new Set(['him', 'her', 'them']);

function isUnclear({ tree }: Scene, object: Token): boolean {
  return PERSONAL.has(object.text.toLowerCase()) && tree.headed[object.index] === undefined;
}

/** Acts of words that are about what somebody else is to do, or is to have. */
const HAS_CONTENT: ReadonlySet<PloverType> = new Set<PloverType>([
  'AGREE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'ACCUSE',
  'PROTEST',
]);

/**
 * The recipients by the first of the frame's places that names somebody: somebody of another country than the actors',
 * or, where no place does, of theirs. "Voiced *British* support for *Iraq*" supports Iraq.
 */
function fillRecipients(
  scene: Scene,
  verb: Token,
  frame: Frame,
  actors: readonly EntityId[],
  slot: (name: string) => readonly Token[],
): { readonly recipients: readonly EntityId[]; readonly inferred: boolean } {
  const home = countriesOf(actors, scene.entities);
  const isForeign = (id: EntityId): boolean => !home.has(scene.entities.get(id)?.country) || home.has(null);
  let own: readonly EntityId[] = [];
  // Those who are named go before the groups that are not.
  for (const who of [partyAt, whoAt]) {
    for (const name of inOrder(frame)) {
      const recipients = unique(recipientsIn(scene, verb, frame, actors, name, slot, who)).filter(
        (id) => !actors.includes(id),
      );
      if (recipients.some(isForeign)) return { recipients, inferred: name === 'clause' };
      if (own.length === 0) own = recipients;
    }
    if (own.length > 0) break;
  }
  // Nobody visits his own side.
  return { recipients: frame.eventType === 'VISITED' ? [] : own, inferred: false };
}

/** "Voiced British support for Iraq": whose a carried noun is, is asked last. */
function inOrder({ recipient, carries }: Frame): readonly string[] {
  return carries
    ? [...recipient.filter((name) => name !== 'obj'), ...recipient.filter((name) => name === 'obj')]
    : recipient;
}

const LOCATIVE = ['to', 'in', 'from', 'at', 'into', 'on'];

function recipientsIn(
  scene: Scene,
  verb: Token,
  { eventType }: Frame,
  actors: readonly EntityId[],
  name: string,
  slot: (name: string) => readonly Token[],
  who: typeof whoAt,
): readonly EntityId[] {
  if (name === 'purpose') return partiesInContent(scene, verb, actors);
  if (name === 'clause') return otherSide(scene, verb, actors, eventType);
  if (name === 'place') return statesOf(scene, [...slot('obj'), ...LOCATIVE.flatMap(slot)], actors);
  return slot(name).flatMap((token) => recipientsAt(scene, token, actors, eventType, who));
}
