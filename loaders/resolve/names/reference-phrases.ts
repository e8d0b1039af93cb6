import type { PairPhrase, PronounPhrase } from './phrase.ts';
import type { Scan } from './scan.ts';

const GOVERNMENTS = new Set(
  'nations countries governments states capitals neighbours neighbors allies powers administrations'.split(
    ' ',
  ),
);
const PEOPLE = new Set('presidents men ministers counterparts diplomats statesmen'.split(' '));
const EITHER = new Set('sides leaders parties'.split(' '));

/** Finds "both nations", "the two countries", "the two leaders". */
export function pairPhrases({ keys, tokens }: Scan): PairPhrase[] {
  const phrases: PairPhrase[] = [];
  for (const [at, key] of keys.entries()) {
    if (key !== 'both' && key !== 'two') continue;
    let noun = at + 1;
    while (tokens[noun]?.upos === 'ADJ' && noun < at + 3) noun += 1;
    const of = pairedBy(keys[noun] ?? '');
    if (of === null) continue;
    const first = key === 'two' && DEFINITE.has(keys[at - 1] ?? '') ? at - 1 : at;
    if (key === 'two' && first === at) continue;
    phrases.push({ kind: 'pair', first, last: noun, anchor: noun, of });
  }
  return phrases;
}

const DEFINITE = new Set(['the', 'these', 'those', 'our']);

function pairedBy(noun: string): PairPhrase['of'] | null {
  if (GOVERNMENTS.has(noun)) return 'governments';
  if (PEOPLE.has(noun)) return 'people';
  return EITHER.has(noun) ? 'either' : null;
}

const PRONOUNS: Readonly<Record<string, PronounPhrase['pronoun']>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  she: 'she',
  her: 'she',
  it: 'it',
  its: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
};

/** Finds the pronouns that may stand for somebody named before. */
export function pronounPhrases({ keys, tokens }: Scan): PronounPhrase[] {
  return keys.flatMap((key, at): PronounPhrase[] => {
    const pronoun = Object.hasOwn(PRONOUNS, key) ? PRONOUNS[key] : undefined;
    if (pronoun === undefined || tokens[at]?.deprel === 'expl') return [];
    return [{ kind: 'pronoun', first: at, last: at, anchor: at, pronoun }];
  });
}
