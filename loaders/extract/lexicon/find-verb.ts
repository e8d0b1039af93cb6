import type { Token } from '../../../src/ontology/index.ts';
import type { VerbFrame } from './frame.ts';

/** How regular verbs are inflected: the ending to take off, and what the stem may need back. */
const ENDINGS: readonly (readonly [ending: string, restore: string])[] = [
  ['ied', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ying', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
];

/**
 * The frames of a verb. Where the lexicon does not know the lemma, the lemma may be wrong: then the lexicon itself is
 * asked which of the verb's regular stems it knows ("bombed": bomb).
 */
export function framesOf(
  verbs: ReadonlyMap<string, readonly VerbFrame[]>,
  token: Token,
): readonly VerbFrame[] | undefined {
  const known = verbs.get(token.lemma);
  if (known) return known;
  const word = token.text.toLowerCase();
  for (const [ending, restore] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length) + restore;
    const frames = verbs.get(stem) ?? verbs.get(stem.replace(/(.)\1$/, '$1'));
    if (frames) return frames;
  }
  return undefined;
}
