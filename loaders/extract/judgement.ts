import type { Token } from '../../src/ontology/index.ts';
import type { Candidate } from './candidate.ts';
import { behindPreposition, objectsOf, subjectsOf } from './clause.ts';
import type { Frame } from './lexicon/frame.ts';
import { readObject } from './objects.ts';
import { partiesOf, unique } from './parties.ts';
import type { Scene } from './scene.ts';
import { childrenBy, headOf, isVerb, relation, withConjuncts } from './sentence-tree.ts';
import { speakerAbove } from './speaker-above.ts';

const CRITICISM: Frame = {
  eventType: 'CRITICIZED',
  mode: 'disapprove',
  actor: [],
  recipient: ['obj'],
  about: ['obj'],
};
const PRAISE: Frame = { eventType: 'PRAISED', mode: null, actor: [], recipient: ['obj'], about: ['obj'] };

/**
 * A judgement passed in words: "calling the measure “unilateral”", "described the visit as a success", or, under a
 * verb of speech, "… said the decision was unacceptable".
 */
export function judgementAt(scene: Scene, token: Token): Candidate | undefined {
  return judgingVerb(scene, token) ?? judgingClause(scene, token);
}

function judgingVerb(scene: Scene, verb: Token): Candidate | undefined {
  const { tree, lexicon } = scene;
  if (!isVerb(verb)) return undefined;
  const plain = lexicon.judging.plain.has(verb.lemma);
  const as = lexicon.judging.as.has(verb.lemma);
  if (!plain && !as) return undefined;
  const words = [
    ...(plain ? [...childrenBy(tree, verb.index, 'xcomp'), ...behindObject(scene, verb)] : []),
    ...(as
      ? [...behindPreposition(tree, verb, 'as'), ...childrenBy(tree, verb.index, 'advcl', 'xcomp', 'obl')]
      : []),
  ];
  const verdict = words.map((word) => verdictOf(scene, word)).find((found) => found !== undefined);
  if (!verdict) return undefined;
  const judged = objectsOf(tree, verb).concat(words.flatMap((word) => childrenBy(tree, word.index, 'nsubj')));
  const actors = subjectsOf(tree, verb);
  return candidate(scene, 'verb', verb, verdict, actors, judged);
}

/** "calling the measure *unilateral*": an adjective behind its noun is what the noun is called. */
function behindObject({ tree }: Scene, verb: Token): readonly Token[] {
  return childrenBy(tree, verb.index, 'obj').flatMap((object) =>
    childrenBy(tree, object.index, 'amod', 'acl').filter((word) => word.index > object.index),
  );
}

/** "The minister said the decision was unacceptable": the speaker judges. */
function judgingClause(scene: Scene, word: Token): Candidate | undefined {
  const { tree } = scene;
  if (childrenBy(tree, word.index, 'cop').length === 0) return undefined;
  if (relation(word) !== 'ccomp' && relation(word) !== 'parataxis' && relation(word) !== 'root')
    return undefined;
  const verdict = verdictOf(scene, word);
  if (!verdict) return undefined;
  const judged = childrenBy(tree, word.index, 'nsubj');
  const head = headOf(tree, word);
  const speech =
    head && scene.lexicon.governors.verb.get(head.lemma) === 'report' ? head : speechBelow(scene, word);
  if (!speech) return undefined;
  const speakers = subjectsOf(tree, speech);
  return candidate(scene, 'judgement', word, verdict, speakers, judged);
}

function speechBelow(scene: Scene, word: Token): Token | undefined {
  return childrenBy(scene.tree, word.index, 'parataxis').find(
    (child) => scene.lexicon.governors.verb.get(child.lemma) === 'report',
  );
}

function verdictOf(scene: Scene, word: Token): 'for' | 'against' | undefined {
  for (const each of withConjuncts(scene.tree, word)) {
    const own = scene.lexicon.judgements.get(each.lemma.toLowerCase());
    const described = childrenBy(scene.tree, each.index, 'amod').map((child) =>
      scene.lexicon.judgements.get(child.lemma.toLowerCase()),
    );
    const found =
      described.find((verdict) => verdict === 'against') ?? own ?? described.find((verdict) => verdict);
    if (!found) continue;
    const negated = childrenBy(scene.tree, each.index, 'advmod').some((child) =>
      ['not', "n't", 'n’t'].includes(child.text),
    );
    return negated ? (found === 'for' ? 'against' : undefined) : found;
  }
  return undefined;
}

function candidate(
  scene: Scene,
  kind: 'verb' | 'judgement',
  word: Token,
  verdict: 'for' | 'against',
  speakers: readonly Token[],
  judged: readonly Token[],
): Candidate | undefined {
  const { tree, entities, lexicon, objects } = scene;
  const named = unique(speakers.flatMap((token) => partiesOf(tree, token, entities)));
  const actors = named.length > 0 ? named : speakerAbove(scene, word);
  const about = judged
    .map((token) => readObject(tree, token, lexicon, entities))
    .filter((object) => object !== undefined);
  const recipients = unique(
    judged.flatMap((token) => {
      const object = readObject(tree, token, lexicon, entities);
      return object ? objects.ownersOf(object) : partiesOf(tree, token, entities);
    }),
  ).filter((id) => !actors.includes(id));
  if (recipients.length === 0 && about.length === 0) return undefined;
  const frame = verdict === 'against' ? CRITICISM : PRAISE;
  return {
    kind,
    word,
    support: undefined,
    frame,
    entry: word.lemma,
    roles: { actors, recipients, about, inferred: false },
  };
}
