import type { EntityId, Token } from '../../src/ontology/index.ts';
import { complementsOf, isPassive, objectsOf, subjectsOf } from './clause.ts';
import { errandAbove } from './errand-above.ts';
import type { Frame } from './lexicon/frame.ts';
import { subjectBefore } from './neighbours.ts';
import { readObject } from './objects.ts';
import { otherSide } from './other-side.ts';
import { actingAt, partiesOf, unique } from './parties.ts';
import type { Roles } from './roles.ts';
import type { Scene } from './scene.ts';
import { objectMentions, slotTokens } from './slots.ts';
import { speakerAbove } from './speaker-above.ts';
import { statesOf } from './states-of.ts';
import { phrasesBeside, sufferers } from './sufferers.ts';

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
  if (recipients.length === 0) {
    const errand = errandAbove(tree, verb);
    const there = errand ? [...objectsOf(tree, errand), ...phrasesBeside(tree, errand)] : [];
    recipients = sufferers(scene, there, actors, frame.eventType);
    inferred ||= recipients.length > 0;
  }
  return { actors, recipients, about, inferred };
}

function recipientsAt(scene: Scene, token: Token): readonly EntityId[] {
  const { tree, entities, lexicon, objects } = scene;
  const named = actingAt(tree, token, entities);
  if (named.length > 0) return named;
  const object = readObject(tree, token, lexicon, entities);
  if (object) return objects.ownersOf(object);
  return partiesOf(tree, token, entities);
}
