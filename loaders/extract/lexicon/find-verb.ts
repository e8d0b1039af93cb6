import type { Token } from '../../../src/ontology/index.ts';
import type { VerbEntry } from './frame.ts';

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

/** The entries of a verb. */
export function entriesOf(
  verbs: ReadonlyMap<string, readonly VerbEntry[]>,
  token: Token,
): readonly VerbEntry[] | undefined {
  return lookUp(verbs, token);
}

/**
 * What a table says of a word. Where it does not know the lemma, the lemma may be wrong: then the table itself is asked
 * which of the word's regular stems it knows ("bombed": bomb).
 *
 * @param rest what the entry has behind the lemma: " off" for "call off"
 */
export function lookUp<Entry>(table: ReadonlyMap<string, Entry>, token: Token, rest = ''): Entry | undefined {
  const known = table.get(token.lemma.toLowerCase() + rest);
  if (known) return known;
  const word = token.text.toLowerCase();
  for (const [ending, restore] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length) + restore;
    const found = table.get(stem + rest) ?? table.get(stem.replace(/(.)\1$/, '$1') + rest);
    if (found) return found;
  }
  return undefined;
}
