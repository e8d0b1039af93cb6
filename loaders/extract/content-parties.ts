import type { EntityId, Token } from '../../src/ontology/index.ts';
import { objectsOf, subjectsOf } from './clause.ts';
import { whoAt } from './groups.ts';
import { countriesOf, unique } from './parties.ts';
import type { Scene } from './scene.ts';
import { caseOf, childrenBy, headOf, isInfinitive, relation } from './sentence-tree.ts';

/**
 * Whom an act of words is with or against by what it is about: "pledged to help *Mongolia*", "gave his word that
 * *opposition parties* would …", "consented to a commission with *Ghana*". Those of other countries go before.
 */
export function partiesInContent(
  scene: Scene,
  verb: Token,
  actors: readonly EntityId[],
  isThreat = false,
): readonly EntityId[] {
  const { tree } = scene;
  const clauses = childrenBy(tree, verb.index, 'xcomp', 'ccomp', 'advcl').filter(
    (clause) => clause.index > verb.index && (relation(clause) !== 'advcl' || isInfinitive(tree, clause)),
  );
  const said = clauses.flatMap((clause) => [
    ...(relation(clause) === 'ccomp' ? childrenBy(tree, clause.index, 'nsubj') : []),
    ...(isInfinitive(tree, clause) || isThreat ? objectsOf(tree, clause) : []),
    ...(isThreat ? childrenBy(tree, clause.index, 'obl') : []),
  ]);
  const objects = objectsOf(tree, verb).flatMap((object) => [
    ...childrenBy(tree, object.index, 'nmod')
      .filter((phrase) => !ASIDE.has(caseOf(tree, phrase.index)) || caseOf(tree, phrase.index) === 'from')
      .flatMap((phrase) => [
        phrase,
        ...childrenBy(tree, phrase.index, 'acl', 'ccomp')
          .filter((clause) => clause.deprel !== 'acl:relcl')
          .flatMap((clause) => childrenBy(tree, clause.index, 'nsubj')),
      ]),
    ...childrenBy(tree, object.index, 'ccomp').flatMap((clause) => childrenBy(tree, clause.index, 'nsubj')),
    ...childrenBy(tree, object.index, 'acl').flatMap((clause) =>
      isInfinitive(tree, clause) ? [...objectsOf(tree, clause), ...phrases(scene, clause)] : [],
    ),
  ]);
  const further = [verb, ...clauses.filter((clause) => isInfinitive(tree, clause))].flatMap((word) =>
    phrases(scene, word),
  );
  const told = addresseeAbove(scene, verb);
  const home = countriesOf(actors, scene.entities);
  let own: readonly EntityId[] = [];
  for (const token of [...told, ...said, ...objects, ...further]) {
    const who = unique(whoAt(scene, token, actors).filter((id) => !actors.includes(id)));
    if (who.some((id) => !home.has(scene.entities.get(id)?.country))) return who;
    if (own.length === 0 && subjectsOf(tree, verb).every((subject) => subject.index !== token.index))
      own = who;
  }
  return own;
}

/** "Have told *Manila* they are willing …": to whom it is said. */
function addresseeAbove({ tree }: Scene, verb: Token): Token[] {
  const head = headOf(tree, verb);
  return head && relation(verb) === 'ccomp' && TELLING.has(head.lemma)
    ? childrenBy(tree, head.index, 'obj', 'iobj')
    : [];
}

const TELLING = new Set(['tell', 'assure', 'inform', 'promise', 'warn', 'notify', 'advise']);

const ASIDE = new Set([
  'in',
  'at',
  'on',
  'by',
  'after',
  'before',
  'during',
  'since',
  'until',
  'according to',
  'from',
]);

function phrases({ tree }: Scene, word: Token): readonly Token[] {
  return childrenBy(tree, word.index, 'obl')
    .flatMap((phrase) => [phrase, ...childrenBy(tree, phrase.index, 'nmod')])
    .filter((phrase) => !ASIDE.has(caseOf(tree, phrase.index)));
}
