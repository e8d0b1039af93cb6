import type { Entity, Period, Token } from '../../src/ontology/index.ts';
import type { Candidate } from './candidate.ts';
import { behindPreposition } from './clause.ts';
import { placesAt } from './parties.ts';
import type { Scene } from './scene.ts';
import { childrenBy, headOf, isVerb, relation } from './sentence-tree.ts';
import type { TimeExpression } from './time-expressions.ts';

/**
 * When the event happened: the time that hangs on its word, on the verb that carries it, or on the infinitive that
 * says what for ("traveled to Washington to negotiate … last month"). Null where the sentence names none for it.
 */
export function timeOf(scene: Scene, candidate: Candidate, future: boolean): Period | null {
  const words = [candidate.word, ...(candidate.support ? [candidate.support] : [])];
  const purposes = words.flatMap((word) =>
    isVerb(word)
      ? childrenBy(scene.tree, word.index, 'xcomp', 'advcl').filter(
          (child) => child.xpos === 'VB' && child.index > word.index,
        )
      : [],
  );
  for (const word of [...words, ...purposes]) {
    const time = scene.times.find((each) => hangsOn(scene, each, word));
    if (time) return future ? time.future : time.past;
  }
  if (candidate.kind !== 'noun' || candidate.support) return null;
  const governor = verbAbove(scene, candidate.word);
  const time = governor && scene.times.find((each) => hangsOn(scene, each, governor));
  return time && scene.lexicon.governors.verb.get(governor.lemma) !== 'report'
    ? future
      ? time.future
      : time.past
    : null;
}

function verbAbove(scene: Scene, word: Token): Token | undefined {
  let token = headOf(scene.tree, word);
  while (token && !isVerb(token)) token = headOf(scene.tree, token);
  return token;
}

/** Whether a time belongs to a word: the first verb, or that very noun, met on the way up from it. */
function hangsOn(scene: Scene, time: TimeExpression, word: Token): boolean {
  const { tree } = scene;
  let token = tree.tokens[time.first];
  while (token && token.head >= time.first && token.head <= time.last) token = headOf(tree, token);
  if (!token || token.deprel === 'nmod:poss') return false;
  let above = headOf(tree, token);
  for (let step = 0; above && step < 6; step++) {
    if (above.index === word.index) return true;
    if (isVerb(above)) return false;
    if (relation(above) === 'nsubj' || relation(above) === 'acl') return false;
    above = headOf(tree, above);
  }
  return false;
}

/** Where the event happened: the place behind "in" or "at" on its word or on the verb that carries it. */
export function placeOf(scene: Scene, candidate: Candidate): Entity | null {
  const words = [candidate.word, ...(candidate.support ? [candidate.support] : [])];
  const prepositions =
    candidate.frame.eventType === 'VISITED' ? ['to', 'in', 'at'] : ['in', 'at', 'outside', 'near'];
  for (const word of words) {
    for (const preposition of prepositions) {
      for (const token of behindPreposition(scene.tree, word, preposition)) {
        const place = placesAt(scene.tree, token, scene.entities)[0];
        if (place) return place;
      }
    }
  }
  return null;
}
