import {
  EDGE_TYPES,
  type Entity,
  type Period,
  type PloverType,
  type Token,
} from '../../src/ontology/index.ts';
import type { Candidate } from './candidate.ts';
import { behindPreposition } from './clause.ts';
import { placesAt } from './parties.ts';
import type { Scene } from './scene.ts';
import { caseOf, childrenBy, headOf, isNoun, isVerb, relation, subtree } from './sentence-tree.ts';
import type { TimeExpression } from './times/time-expression.ts';

/** Whether an event has been, is to come, or was announced by an act whose own time is not the one named. */
export type Tense = 'past' | 'future' | 'announced';

/**
 * When the event happened: the time that hangs on its word, on the verb that carries it, or on the infinitive that
 * says what for ("traveled to Washington to negotiate … last month"). Null where the sentence names none for it. What
 * has happened has not happened after the article was printed.
 */
export function timeOf(scene: Scene, candidate: Candidate, tense: Tense): Period | null {
  if (tense === 'announced') return null;
  const words = [candidate.word, ...(candidate.support ? [candidate.support] : [])];
  const purposes = words.flatMap((word) =>
    isVerb(word)
      ? childrenBy(scene.tree, word.index, 'xcomp', 'advcl').filter(
          (child) => child.xpos === 'VB' && child.index > word.index,
        )
      : [],
  );
  for (const word of [...words, ...purposes]) {
    const time = timeOn(scene, candidate, word);
    if (time) return meant(scene, time, tense);
  }
  if (candidate.kind !== 'noun' || candidate.support) return null;
  const governor = verbAbove(scene, candidate.word);
  if (!governor || scene.lexicon.governors.verb.get(governor.lemma) === 'report') return null;
  const time = timeOn(scene, candidate, governor);
  return time ? meant(scene, time, tense) : null;
}

/** The time that a noun's own phrase names: "*Friday's* summit", "talks *on 5 May*"; of what is not yet, the one ahead. */
export function timeOfNoun(scene: Scene, index: number): Period | null {
  const { tree } = scene;
  const time = scene.times.find(({ first, last }) => {
    let token = tree.tokens[first];
    while (token && token.head >= first && token.head <= last) token = headOf(tree, token);
    return token?.head === index;
  });
  return time?.future ?? null;
}

function timeOn(scene: Scene, candidate: Candidate, word: Token): TimeExpression | undefined {
  return scene.times.find((time) => hangsOn(scene, time, word, candidate));
}

function meant({ publishedOn }: Scene, time: TimeExpression, tense: 'past' | 'future'): Period | null {
  const period = time[tense];
  if (tense === 'past' && period && publishedOn && period.from > publishedOn) return null;
  return period;
}

function verbAbove(scene: Scene, word: Token): Token | undefined {
  let token = headOf(scene.tree, word);
  while (token && !isVerb(token)) token = headOf(scene.tree, token);
  return token;
}

/** Relations by which a time only tells one thing from others of its kind: "Monday's attack", "the 2015 deal". */
const TELLING_APART = new Set(['nmod:poss', 'compound', 'nummod', 'amod']);

/** Whether a time belongs to a word: the first verb, or that very noun, met on the way up from it. */
function hangsOn(scene: Scene, time: TimeExpression, word: Token, candidate: Candidate): boolean {
  const { tree } = scene;
  let token = tree.tokens[time.first];
  while (token && token.head >= time.first && token.head <= time.last) token = headOf(tree, token);
  if (!token) return false;
  let above = headOf(tree, token);
  if (TELLING_APART.has(token.deprel) && above && isNoun(above) && above.index > token.index) {
    // "Held a Monday meeting": the object of a verb that only carries it is the event itself.
    const carried = candidate.entry.includes('[') && relation(above) === 'obj' && above.head === word.index;
    return above.index === word.index || carried;
  }
  // "Pena Nieto on Thursday cancelled …": what stands between a name and its verb is the verb's.
  const between =
    above !== undefined && relation(above) === 'nsubj' && tree.headed[above.index] !== undefined;
  if (between && above?.head === word.index && token.index < word.index) return true;
  for (let step = 0; above && step < 6; step++) {
    if (above.index === word.index) return true;
    if (isVerb(above)) return false;
    if (relation(above) === 'nsubj' || relation(above) === 'acl') return false;
    above = headOf(tree, above);
  }
  return false;
}

const WHERE = ['in', 'at', 'outside', 'near', 'inside', 'outside of'];
const WHITHER = ['to', 'in', 'at', 'into'];

/** Where the event happened: the place behind "in" or "at" on its word, or that it says it goes to. */
export function placeOf(scene: Scene, candidate: Candidate): Entity | null {
  const words = [candidate.word, ...(candidate.support ? [candidate.support] : [])];
  const visits = candidate.frame.eventType === 'VISITED';
  for (const word of words) {
    for (const preposition of visits ? WHITHER : WHERE) {
      const place = behindPreposition(scene.tree, word, preposition)
        .flatMap((token) => placesAt(scene.tree, token, scene.entities))
        .at(0);
      if (place) return place;
    }
    if (visits) {
      const place = childrenBy(scene.tree, word.index, 'obj')
        .flatMap((token) => placesAt(scene.tree, token, scene.entities))
        .at(0);
      if (place) return place;
    }
  }
  return placeAround(scene, candidate);
}

/** Acts that happen where what they are done to is: who attacks troops near a town attacks there; who lends for a railway does not. */
const IN_PLACE: ReadonlySet<PloverType> = new Set<PloverType>(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST']);

/**
 * "A *Vienna* meeting", "struck troops *outside Damascus*", "talks … took place *in Vienna*": a place before the event
 * noun, inside the phrase of what it was done to, or on the verb that says that it took place.
 */
function placeAround(scene: Scene, candidate: Candidate): Entity | null {
  const { tree, entities } = scene;
  const { word } = candidate;
  if (isNoun(word)) {
    const before = childrenBy(tree, word.index, 'compound', 'nmod:poss').flatMap((token) =>
      placesAt(tree, token, entities),
    );
    if (before[0]) return before[0];
    const head = headOf(tree, word);
    const goesOn =
      head && isVerb(head) && scene.lexicon.governors.subject.has(head.lemma) && relation(word) === 'nsubj';
    const held = head && isVerb(head) && word.deprel === 'nsubj:pass';
    if (!goesOn && !held) return null;
    return (
      WHERE.flatMap((preposition) => behindPreposition(tree, head, preposition))
        .flatMap((token) => placesAt(tree, token, entities))
        .at(0) ?? null
    );
  }
  const { plover } = EDGE_TYPES[candidate.frame.eventType];
  const inside = childrenBy(tree, word.index, 'obj', 'obl', 'nsubj:pass').flatMap((object) =>
    subtree(tree, object.index),
  );
  for (const index of inside) {
    const token = tree.tokens[index];
    if (!token || !WHERE.includes(caseOf(tree, index)) || relation(token) !== 'nmod') continue;
    const ofParty = plover === 'CONSULT' && tree.headed[token.head] !== undefined;
    if (!ofParty && !IN_PLACE.has(plover)) continue;
    const place = placesAt(tree, token, entities)[0];
    if (place) return place;
  }
  return null;
}
