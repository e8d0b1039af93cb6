import type { EntityId } from '../../../src/ontology/index.ts';
import type { PronounPhrase } from '../names/phrase.ts';
import type { Scan } from '../names/scan.ts';
import type { Reading } from '../resolve-article.ts';
import { isBody, isPerson, type Memory, type Noted } from './memory.ts';

const NOBODY: readonly EntityId[] = [];
/** Words that stand for the subject of another clause and so are not its name. */
const RELATIVES = new Set(['who', 'which', 'that', 'what', 'there']);

/**
 * Whom a pronoun means: the nearest subject before it in the sentence that can be meant, or else the
 * subject of the sentence before; nobody where there are two.
 */
export function pronounIds(
  reading: Reading,
  scan: Scan,
  phrase: PronounPhrase,
  memory: Memory,
): readonly EntityId[] {
  switch (phrase.pronoun) {
    case 'he':
    case 'she':
      return personMeant(reading, phrase, memory);
    case 'it':
      return isSubjectOrPossessor(scan, phrase.first) ? thingMeant(scan, phrase, memory, isSingular) : NOBODY;
    case 'they':
      return isSubjectOrPossessor(scan, phrase.first) ? thingMeant(scan, phrase, memory, isPlural) : NOBODY;
  }
}

function personMeant({ cast }: Reading, { pronoun }: PronounPhrase, memory: Memory): readonly EntityId[] {
  const gender = new Map(cast.members.map((member) => [member.id, member.gender]));
  const fits = ({ ids }: Noted) => {
    const [id] = ids;
    if (ids.length !== 1 || id === undefined || !isPerson(id)) return false;
    const known = gender.get(id) ?? null;
    return known === null || known === pronoun;
  };
  const here = memory.current.filter(fits);
  const nearest = here.findLast(({ subject }) => subject);
  if (nearest) return nearest.ids;
  if (here.length > 0) return onlyOne(here);
  const before = memory.previous.filter(fits);
  const main = before.find(({ main }) => main) ?? before.find(({ subject }) => subject);
  return main ? main.ids : onlyOne(before);
}

function onlyOne(noted: readonly Noted[]): readonly EntityId[] {
  const ids = new Set(noted.flatMap(({ ids }) => ids));
  return ids.size === 1 ? [...ids] : NOBODY;
}

function isSubjectOrPossessor({ tokens }: Scan, at: number): boolean {
  const deprel = tokens[at]?.deprel ?? '';
  return deprel.startsWith('nsubj') || deprel === 'nmod:poss';
}

/** The nearest subject, if it is a body of the right number; any other subject in between ends the search. */
function thingMeant(
  scan: Scan,
  phrase: PronounPhrase,
  memory: Memory,
  fits: (scan: Scan, noted: Noted) => boolean,
): readonly EntityId[] {
  for (let at = phrase.first - 1; at >= 0; at--) {
    const token = scan.tokens[at];
    if (!token?.deprel.startsWith('nsubj') || RELATIVES.has(scan.keys[at] ?? '')) continue;
    const named = memory.current.find(({ head }) => head === at);
    return named && fits(scan, named) ? named.ids : NOBODY;
  }
  const { previousScan } = memory;
  if (previousScan === null || memory.current.some(({ ids }) => ids.some(isBody))) return NOBODY;
  const main = memory.previous.find(({ main }) => main);
  return main && fits(previousScan, main) ? main.ids : NOBODY;
}

function isSingular(scan: Scan, { ids, head, phrase }: Noted): boolean {
  if (ids.length !== 1 || !ids.every(isBody)) return false;
  if (phrase.kind === 'pronoun') return phrase.pronoun === 'it';
  return !isPluralNoun(scan, head) || phrase.kind === 'named';
}

function isPlural(scan: Scan, { ids, head, phrase }: Noted): boolean {
  if (phrase.kind === 'pronoun') return phrase.pronoun === 'they';
  return ids.length > 1 || (isPluralNoun(scan, head) && ids.every(isBody));
}

function isPluralNoun({ tokens }: Scan, at: number): boolean {
  const tag = tokens[at]?.xpos;
  return tag === 'NNS' || tag === 'NNPS';
}
