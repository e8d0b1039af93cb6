import type { EntityId, Token } from '../../src/ontology/index.ts';
import { behindPreposition, isPassive, subjectsOf } from './clause.ts';
import { groupsAt, whoNamedAt } from './groups.ts';
import type { Frame } from './lexicon/frame.ts';
import { farBehind } from './neighbours.ts';
import { ownersOf, partiesOf, unique } from './parties.ts';
import type { Roles } from './roles.ts';
import type { Scene } from './scene.ts';
import { caseOf, headOf, isNoun, isVerb, relation } from './sentence-tree.ts';
import { objectMentions } from './slots.ts';
import { statesOf } from './states-of.ts';

/** Fills the roles of an event noun; `support` is the verb that carries it, if one does. */
export function nounRoles(scene: Scene, noun: Token, frame: Frame, support: Token | undefined): Roles {
  const { tree, entities, lexicon } = scene;
  let actors = ownersOf(tree, noun, entities, frame.actor);
  let recipients: readonly EntityId[] = [];
  for (const preposition of frame.recipient) {
    if (preposition === 'between') continue;
    const tokens = behindPreposition(tree, noun, preposition);
    const heads = tokens.length > 0 ? tokens : farBehind(tree, noun, preposition);
    recipients = unique(
      heads.flatMap((token) => [
        ...whoNamedAt(scene, token, actors),
        ...(frame.eventType === 'VISITED' ? statesOf(scene, [token], actors) : []),
      ]),
    ).filter((id) => !actors.includes(id));
    if (recipients.length > 0) break;
  }
  if (support) {
    const role = lexicon.supports.get(support.lemma) ?? 'actor';
    const named = unique(subjectsOf(tree, support).flatMap((token) => partiesOf(tree, token, entities)));
    const subjects =
      named.length > 0 ? named : unique(subjectsOf(tree, support).flatMap((token) => groupsAt(scene, token)));
    const passiveSubject = isPassive(tree, support);
    if (role === 'actor' && actors.length === 0 && !passiveSubject)
      actors = subjects.filter((id) => !recipients.includes(id));
    if (role === 'recipient' && recipients.length === 0)
      recipients = subjects.filter((id) => !actors.includes(id));
  }
  const about = frame.about.flatMap((name) => objectMentions(scene, behindPreposition(tree, noun, name)));
  return { actors, recipients, about, inferred: false };
}

/** "Began a *day* of *talks*": what carries the measure carries what is measured. */
function isMeasure({ tree, lexicon }: Scene, noun: Token, head: Token): boolean {
  return (
    relation(noun) === 'nmod' &&
    caseOf(tree, noun.index) === 'of' &&
    (lexicon.themes.get(head.lemma.toLowerCase())?.includes('measure') ?? false)
  );
}

const MANNERS = new Set(['protest', 'defiance', 'solidarity', 'sympathy', 'retaliation', 'support']);

/** The verb that carries an event noun as its object or subject: "*held* talks", "criticism *came* from". */
export function supportOf(scene: Scene, noun: Token): Token | undefined {
  let token = noun;
  let head = headOf(scene.tree, token);
  while (head && isNoun(head) && (relation(token) === 'conj' || isMeasure(scene, token, head))) {
    token = head;
    head = headOf(scene.tree, token);
  }
  if (!head || !isVerb(head)) return undefined;
  // "shut their shops in protest at …": who does the one does the other.
  if (MANNERS.has(token.lemma) && caseOf(scene.tree, token.index) === 'in') return head;
  const carried = relation(token) === 'obj' || relation(token) === 'obl' || token.deprel === 'nsubj:pass';
  return carried && scene.lexicon.supports.has(head.lemma) ? head : undefined;
}
