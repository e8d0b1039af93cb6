import type { Token } from '../../src/ontology/index.ts';
import { behindPreposition, objectsOf } from './clause.ts';
import { contentsOf } from './contents.ts';
import { farBehind, nameBehind, objectBehind } from './neighbours.ts';
import { type ObjectMention, readObject } from './objects.ts';
import type { Scene } from './scene.ts';
import { headOf, isNoun, isVerb } from './sentence-tree.ts';

/** Prepositions whose phrase is the verb's even where the tree hangs it on a noun between. */
const FAR = new Set(['with', 'to', 'against']);

/**
 * The heads of what stands in one place around a verb.
 *
 * @param name `obj`, or a preposition
 * @param prepositional what the entry's own preposition introduces, where it has one; it counts as an object
 */
export function slotTokens(
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
  const direct = behindPreposition(scene.tree, verb, name);
  const hung = direct.length > 0 ? direct : behindContents(scene, verb, name);
  const near = hung.length > 0 ? hung : nameBehind(scene.tree, verb, name);
  const own =
    near.length > 0 || !FAR.has(name)
      ? near
      : farBehind(scene.tree, verb, name).filter((token) => !belongsToNoun(scene, token));
  return own.length > 0 || !prepositional
    ? own
    : prepositional
        .flatMap((token) => contentsOf(scene.tree, token, scene.lexicon))
        .flatMap((token) => behindPreposition(scene.tree, token, name));
}

/** The policies and meetings that the phrases name. */
export function objectMentions(scene: Scene, tokens: readonly Token[]): readonly ObjectMention[] {
  return tokens
    .map((token) => readObject(scene.tree, token, scene.lexicon, scene.entities))
    .filter((object) => object !== undefined);
}

/** "Discussed the possibility of *talks* with Kuwait": an event noun keeps its own phrase. */
function belongsToNoun({ tree, lexicon }: Scene, token: Token): boolean {
  const head = headOf(tree, token);
  return head !== undefined && isNoun(head) && lexicon.nouns.has(head.lemma.toLowerCase());
}

/** "A round of talks with *rebels*": the phrase on what the object is a measure of. */
function behindContents({ tree, lexicon }: Scene, verb: Token, preposition: string): Token[] {
  return objectsOf(tree, verb)
    .flatMap((object) => contentsOf(tree, object, lexicon).slice(1))
    .flatMap((content) => behindPreposition(tree, content, preposition));
}
