import type { Token } from '../../src/ontology/index.ts';
import {
  caseOf,
  childrenBy,
  headOf,
  isNoun,
  isVerb,
  listedBefore,
  relation,
  type SentenceTree,
  withConjuncts,
} from './sentence-tree.ts';

const RELATIVE_PRONOUNS = new Set(['who', 'which', 'that', 'whom']);

/** Verbs whose object is the subject of the infinitive behind it: "urged *Iran* to stop". */
const OBJECT_CONTROL = new Set([
  ...[
    'urge',
    'ask',
    'tell',
    'order',
    'force',
    'allow',
    'permit',
    'help',
    'let',
    'make',
    'persuade',
    'press',
    'pressure',
  ],
  ...[
    'encourage',
    'invite',
    'call',
    'want',
    'expect',
    'require',
    'request',
    'enable',
    'cause',
    'instruct',
    'advise',
    'warn',
  ],
]);

/** Participles that say how their subject stands: "is opposed to", "is committed to". What they look like is a passive. */
const STATIVE = new Set([
  'oppose',
  'commit',
  'prepare',
  'determine',
  'concern',
  'dedicate',
  'resolve',
  'engage',
  'worry',
  'alarm',
]);

/** Whether a verb stands in the passive, so that its subject is what it is done to. */
export function isPassive(tree: SentenceTree, verb: Token): boolean {
  if (childrenBy(tree, verb.index, 'aux:pass', 'nsubj:pass', 'csubj:pass').length > 0) {
    return !(STATIVE.has(verb.lemma) && agentsOf(tree, verb).length === 0);
  }
  if (verb.xpos !== 'VBN' && verb.xpos !== 'VBD') return false;
  if (verb.deprel === 'acl') return true;
  if (relation(verb) !== 'conj' || childrenBy(tree, verb.index, 'nsubj', 'obj').length > 0) return false;
  const head = headOf(tree, verb);
  return head !== undefined && verb.xpos === 'VBN' && isVerb(head) && isPassive(tree, head);
}

/** What a passive or participle is done by: "expelled *by Moscow*". */
function agentsOf(tree: SentenceTree, verb: Token): Token[] {
  return childrenBy(tree, verb.index, 'obl').filter(
    (child) => child.deprel === 'obl:agent' || caseOf(tree, child.index) === 'by',
  );
}

/** The heads of whoever does what the verb says, found through conjunction, control and relative clauses. */
export function subjectsOf(tree: SentenceTree, verb: Token, depth = 0): Token[] {
  if (depth > 6) return [];
  if (isPassive(tree, verb)) return agentsOf(tree, verb).flatMap((token) => withConjuncts(tree, token));
  const own = childrenBy(tree, verb.index, 'nsubj');
  const head = headOf(tree, verb);
  if (own.length > 0) {
    const relative = own.every((token) => RELATIVE_PRONOUNS.has(token.text.toLowerCase()));
    if (relative && head && relation(verb) === 'acl') return withConjuncts(tree, head);
    return own.flatMap((token) => [...listedBefore(tree, token), ...withConjuncts(tree, token)]);
  }
  if (!head) return [];
  switch (relation(verb)) {
    case 'conj':
    case 'parataxis':
      return isVerb(head) || head.upos === 'ADJ' ? subjectsOfAny(tree, head, depth + 1) : [];
    case 'xcomp':
    case 'ccomp':
      return controllersOf(tree, head, depth);
    case 'advcl':
      return subjectsOfAny(tree, head, depth + 1);
    case 'acl':
      return isBareParticiple(tree, verb) || verb.deprel === 'acl:relcl'
        ? withConjuncts(tree, head)
        : ownersOfDeed(tree, head, depth);
    default:
      return [];
  }
}

/** "The country *attacking* Haiti", but not "the intention of attacking Haiti". */
function isBareParticiple(tree: SentenceTree, verb: Token): boolean {
  return verb.xpos === 'VBG' && childrenBy(tree, verb.index, 'mark').length === 0;
}

/** The grammatical subject of a verb or predicate, active or passive. */
function subjectsOfAny(tree: SentenceTree, head: Token, depth: number): Token[] {
  const passive = childrenBy(tree, head.index, 'nsubj:pass');
  if (passive.length > 0) return passive.flatMap((token) => withConjuncts(tree, token));
  return subjectsOf(tree, head, depth);
}

/** Who controls an infinitive: the object of "urge", the subject of "threaten". */
function controllersOf(tree: SentenceTree, head: Token, depth: number): Token[] {
  const objects = childrenBy(tree, head.index, 'obj', 'iobj');
  if (OBJECT_CONTROL.has(head.lemma) && objects.length > 0)
    return objects.flatMap((token) => withConjuncts(tree, token));
  return subjectsOfAny(tree, head, depth + 1);
}

/** Verbs whose subject only speaks of their object: who discusses a campaign to do something does not do it. */
const ONLY_SAYING = new Set(
  'discuss review debate mention describe note address see watch welcome praise hail support back oppose condemn criticize denounce reject know cite examine study announce detail outline explain stress'.split(
    ' ',
  ),
);

/** "a *bid by Trump* to deport": the noun itself stands for its doer; who that is, its phrase tells. */
function ownersOfDeed(tree: SentenceTree, noun: Token, depth: number): Token[] {
  const support = headOf(tree, noun);
  const governed =
    support &&
    isVerb(support) &&
    ((relation(noun) === 'obj' && !ONLY_SAYING.has(support.lemma)) || relation(noun) === 'obl')
      ? subjectsOfAny(tree, support, depth + 1)
      : [];
  return governed.length > 0 && childrenBy(tree, noun.index, 'nmod:poss').length === 0 ? governed : [noun];
}

/** The heads of what the verb is done to: its object, the passive's subject, the noun that its relative clause is on. */
export function objectsOf(tree: SentenceTree, verb: Token): Token[] {
  const head = headOf(tree, verb);
  if (isPassive(tree, verb)) {
    const subjects = childrenBy(tree, verb.index, 'nsubj:pass');
    const relative =
      subjects.length > 0 && subjects.every((token) => RELATIVE_PRONOUNS.has(token.text.toLowerCase()));
    if (subjects.length > 0 && !relative) return subjects.flatMap((token) => withConjuncts(tree, token));
    if (relation(verb) === 'acl' && head) return [head];
    if (relation(verb) === 'conj' && head && isVerb(head) && isPassive(tree, head))
      return objectsOf(tree, head);
  }
  const own = [...childrenBy(tree, verb.index, 'obj', 'iobj'), ...countedObjects(tree, verb)];
  if (own.length > 0) {
    const relative = own.every((token) => RELATIVE_PRONOUNS.has(token.text.toLowerCase()));
    if (relative && head && relation(verb) === 'acl') return [head];
    return own.flatMap((token) => withConjuncts(tree, token));
  }
  if (verb.deprel === 'acl:relcl' && head && childrenBy(tree, verb.index, 'nsubj').length > 0) {
    const subject = childrenBy(tree, verb.index, 'nsubj')[0];
    if (subject && !RELATIVE_PRONOUNS.has(subject.text.toLowerCase())) return [head];
  }
  // "criticized and threatened Iran": the object behind the last verb serves the first as well.
  for (const conjunct of childrenBy(tree, verb.index, 'conj')) {
    if (isVerb(conjunct) && childrenBy(tree, conjunct.index, 'nsubj').length === 0) {
      const shared = childrenBy(tree, conjunct.index, 'obj');
      if (shared.length > 0) return shared.flatMap((token) => withConjuncts(tree, token));
    }
  }
  return [];
}

/** "kidnapped up to 16 advisers": what looks like a preposition belongs to the number. */
function countedObjects(tree: SentenceTree, verb: Token): Token[] {
  return childrenBy(tree, verb.index, 'obl').filter(
    (child) =>
      ['up to', 'over', 'about', 'around'].includes(caseOf(tree, child.index)) &&
      childrenBy(tree, child.index, 'nummod').length > 0 &&
      child.index > verb.index,
  );
}

/** The heads of the phrases that a preposition introduces, on the word itself or on its object. */
export function behindPreposition(tree: SentenceTree, word: Token, preposition: string): Token[] {
  const hosts = [word, ...(isVerb(word) ? childrenBy(tree, word.index, 'obj', 'xcomp', 'nsubj:pass') : [])];
  for (const host of hosts) {
    const found = childrenBy(tree, host.index, 'obl', 'nmod', 'advmod').filter(
      (child) =>
        (isNoun(child) || child.upos === 'PRON' || child.upos === 'ADJ') &&
        caseOf(tree, child.index) === preposition,
    );
    if (found.length > 0) return found.flatMap((token) => withConjuncts(tree, token));
  }
  return [];
}

/** The verbs that head a word's complement clauses: what is said, threatened, asked. */
export function complementsOf(tree: SentenceTree, word: Token): Token[] {
  const own = childrenBy(tree, word.index, 'ccomp', 'xcomp');
  const behind = childrenBy(tree, word.index, 'advcl', 'acl').filter(
    (clause) => clause.deprel !== 'acl:relcl',
  );
  return [
    ...own,
    ...behind.filter((clause) =>
      childrenBy(tree, clause.index, 'mark').every((mark) => !CONDITIONS.has(mark.lemma)),
    ),
  ];
}

const CONDITIONS = new Set([
  'if',
  'unless',
  'while',
  'as',
  'since',
  'because',
  'after',
  'before',
  'although',
  'though',
  'when',
]);
