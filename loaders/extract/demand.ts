import type { Token } from '../../src/ontology/index.ts';
import type { Candidate } from './candidate.ts';
import { subjectsOf } from './clause.ts';
import type { Frame } from './lexicon/frame.ts';
import { countriesOf, partiesOf, unique } from './parties.ts';
import type { Scene } from './scene.ts';
import { childrenBy, isVerb } from './sentence-tree.ts';
import { speakerAbove } from './speaker-above.ts';

const DEMAND: Frame = { eventType: 'DEMANDED_OF', mode: 'change', actor: [], recipient: ['obj'], about: [] };

const OBLIGING = new Set(['must', 'should', 'ought']);

/** "Russia said that Sudan must return the helicopter": to say what another must do is to demand it. */
export function demandAt(scene: Scene, verb: Token): Candidate | undefined {
  const { tree, entities } = scene;
  if (!isVerb(verb)) return undefined;
  const obliging = childrenBy(tree, verb.index, 'aux').find((aux) => OBLIGING.has(aux.lemma.toLowerCase()));
  if (!obliging) return undefined;
  const actors = speakerAbove(scene, verb);
  if (actors.length === 0) return undefined;
  const home = countriesOf(actors, entities);
  const recipients = unique(
    subjectsOf(tree, verb).flatMap((subject) => partiesOf(tree, subject, entities)),
  ).filter((id) => !actors.includes(id) && !home.has(entities.get(id)?.country));
  if (recipients.length === 0) return undefined;
  const roles = { actors, recipients, about: [], inferred: false };
  return { kind: 'judgement', word: verb, support: undefined, frame: DEMAND, entry: obliging.lemma, roles };
}
