import type { Mention, Token } from '../../src/ontology/index.ts';

/** A sentence's tokens while they are hung anew. */
type Draft = { -readonly [Key in keyof Token]: Token[Key] };

/**
 * Mends what the parser is known to hang wrongly where it decides how far an event has come: headlines without a
 * finite verb, "is to meet", the perfect taken for a passive, and "after" before a clause taken for a preposition.
 */
export function repairTree(
  tokens: readonly Token[],
  headed: readonly (Mention | undefined)[],
): readonly Token[] {
  const drafts: Draft[] = tokens.map((token) => ({ ...token }));
  for (const draft of drafts) {
    verbForNoun(drafts, draft);
    timeBesideName(drafts, draft, headed);
    if (isVerbal(draft)) {
      subjectFirst(drafts, draft, headed);
      beTo(drafts, draft);
      joinedVerb(drafts, draft);
      activePerfect(drafts, draft);
      passiveSubject(drafts, draft);
      finiteClause(drafts, draft);
    }
  }
  return drafts;
}

const isVerbal = (token: Draft): boolean => token.xpos.startsWith('VB');

function childrenOf(drafts: readonly Draft[], draft: Draft): Draft[] {
  return drafts.filter((other) => other.head === draft.index);
}

/**
 * "Merkel is to visit Turkey", "Merkel to visit Turkey", "Oman denied having …": a name that was taken for the root, with
 * the verb below it, is the verb's subject.
 */
function subjectFirst(drafts: readonly Draft[], verb: Draft, headed: readonly (Mention | undefined)[]): void {
  const name = drafts[verb.head];
  if (!name || name.head !== -1 || name.index > verb.index || !headed[name.index]) return;
  const children = childrenOf(drafts, verb);
  if (children.some((child) => child.deprel.startsWith('nsubj'))) return;
  const listed = verb.deprel === 'list';
  const headline =
    ['advcl', 'xcomp', 'acl', 'ccomp'].includes(verb.deprel) &&
    verb.xpos === 'VB' &&
    children.some((child) => child.deprel === 'mark' && child.lemma === 'to') &&
    drafts[drafts.length - 1]?.text !== '.';
  if (!listed && !headline && !isLoneVerb(drafts, verb)) return;
  [verb.head, verb.deprel] = [-1, 'root'];
  [name.head, name.deprel] = [verb.index, 'nsubj'];
  for (const child of childrenOf(drafts, name)) if (child.index > verb.index) child.head = verb.index;
  for (const child of children) {
    if (child.deprel === 'case' && ['to', 'due', 'set', 'about'].includes(child.lemma)) child.deprel = 'mark';
    if (child.deprel === 'cop') child.deprel = 'aux';
  }
}

/** "Egypt is to meet Libya": the "be" of an infinitive is an auxiliary, not a copula. */
function beTo(drafts: readonly Draft[], verb: Draft): void {
  const children = childrenOf(drafts, verb);
  if (verb.xpos !== 'VB' || !children.some((child) => child.deprel === 'mark' && child.lemma === 'to'))
    return;
  for (const child of children) if (child.deprel === 'cop') child.deprel = 'aux';
}

const TIMES = new Set([
  ...['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
  ...['october', 'november', 'december', 'week', 'month', 'year', 'night', 'weekend'],
  ...['yesterday', 'today', 'tomorrow'],
]);

/** "Egypt attacked *Libya* Monday": a name right before a time is no part of it; it stands where the time was hung. */
function timeBesideName(
  drafts: readonly Draft[],
  time: Draft,
  headed: readonly (Mention | undefined)[],
): void {
  if (!TIMES.has(time.text.toLowerCase()) || !/^obl|^nmod|^obj/.test(time.deprel)) return;
  const children = childrenOf(drafts, time);
  const name = children.find(
    (child) => (child.deprel === 'compound' || child.deprel === 'flat') && headed[child.index] !== undefined,
  );
  if (!name) return;
  const cases = children.filter((child) => child.deprel === 'case' && child.index < name.index);
  [name.head, name.deprel] = [time.head, cases.length > 0 ? time.deprel : 'obj'];
  for (const child of cases) child.head = name.index;
  time.deprel = 'obl:unmarked';
}

/** "Officials used to meet …": a participle is the main verb of a full sentence that has no other. */
function isLoneVerb(drafts: readonly Draft[], verb: Draft): boolean {
  return (
    verb.deprel === 'acl' &&
    verb.xpos === 'VBN' &&
    drafts[drafts.length - 1]?.text === '.' &&
    !drafts.some((other) => ['VBD', 'VBZ', 'VBP', 'MD'].includes(other.xpos))
  );
}

/** "Attacked Haiti and *threatened* Jamaica": a verb is joined to a verb, not to that one's object. */
function joinedVerb(drafts: readonly Draft[], verb: Draft): void {
  const noun = drafts[verb.head];
  if (verb.deprel !== 'conj' || !noun || !['NOUN', 'PROPN', 'PRON'].includes(noun.upos)) return;
  if (!['VBD', 'VBN', 'VBZ', 'VBP'].includes(verb.xpos) || !['obj', 'obl', 'nmod'].includes(noun.deprel))
    return;
  let above = drafts[noun.head];
  while (above && !isVerbal(above)) above = drafts[above.head];
  if (above && above.index < verb.index) verb.head = above.index;
}

/** "Would have met", "was to have met": nothing is passive with "have" right before the participle. */
function activePerfect(drafts: readonly Draft[], verb: Draft): void {
  if (verb.xpos !== 'VBN' && verb.xpos !== 'VBD') return;
  const children = childrenOf(drafts, verb);
  const auxiliaries = children.filter((child) => child.deprel.startsWith('aux') && child.index < verb.index);
  if (auxiliaries.at(-1)?.lemma !== 'have') return;
  for (const child of children) {
    if (child.deprel === 'nsubj:pass') child.deprel = 'nsubj';
    if (child.deprel === 'aux:pass') child.deprel = 'aux';
  }
}

/** "Had been scheduled": the subject of a participle behind "be" is what it is done to. */
function passiveSubject(drafts: readonly Draft[], verb: Draft): void {
  const children = childrenOf(drafts, verb);
  if (verb.xpos !== 'VBN' || !children.some((child) => child.deprel === 'aux:pass')) return;
  for (const child of children) if (child.deprel === 'nsubj') child.deprel = 'nsubj:pass';
}

/** "Duda *plans* to visit Ukraine": what has a subject and no copula is a verb, whatever else its form may be. */
function verbForNoun(drafts: readonly Draft[], word: Draft): void {
  if (word.xpos !== 'NNS' || word.head !== -1) return;
  const children = childrenOf(drafts, word);
  if (children.some((child) => child.deprel === 'cop')) return;
  if (!children.some((child) => child.deprel === 'nsubj' && child.index < word.index)) return;
  [word.upos, word.xpos] = ['VERB', 'VBZ'];
  for (const child of children) {
    if (child.deprel === 'acl' && child.xpos === 'VB') child.deprel = 'xcomp';
    if (child.deprel === 'nmod') child.deprel = 'obl';
  }
}

const OPENING = new Set(['after', 'before', 'until', 'since', 'because', 'once', 'while', 'if']);

/** "… diplomats after *Syria* attacked Iraq": the noun between the conjunction and a finite verb is its subject. */
function finiteClause(drafts: readonly Draft[], verb: Draft): void {
  if (verb.xpos !== 'VBD' && verb.xpos !== 'VBZ') return;
  const subject = drafts[verb.index - 1];
  if (!subject || !['NOUN', 'PROPN', 'PRON'].includes(subject.upos)) return;
  if (childrenOf(drafts, verb).some((child) => child.deprel.startsWith('nsubj'))) return;
  const opening = childrenOf(drafts, subject).find(
    (child) => child.deprel === 'case' && OPENING.has(child.lemma) && child.index < subject.index,
  );
  if (!opening || (verb.head >= opening.index && verb.head <= verb.index)) return;
  [subject.head, subject.deprel] = [verb.index, 'nsubj'];
  [opening.head, opening.deprel] = [verb.index, 'mark'];
  if (verb.deprel !== 'root') verb.deprel = 'advcl';
}
