import type { Sentence, Token } from '../ontology/index.ts';
import { alignColumns } from './align-columns.ts';

/**
 * A sentence's tree, one word a line in the order of the text, drawn from the left: the root stands at the margin, what
 * hangs on it one step in. Behind each word stand its relation to the word above, its tags and its lemma.
 */
export function treeLines({ tokens }: Sentence): string[] {
  const reach = tokens.map(({ index }) => reachOf(tokens, index));
  const rows = tokens.map((token) => {
    const { text, lemma, upos, xpos, deprel } = token;
    const other = lemma === text.toLowerCase() || lemma === text ? '' : lemma;
    return [`${branch(tokens, reach, token)}${text}`, deprel, upos, xpos, other];
  });
  return alignColumns(rows);
}

/** The first and the last of a word's children, or the word itself. */
interface Reach {
  readonly first: number;
  readonly last: number;
}

function reachOf(tokens: readonly Token[], index: number): Reach {
  const own = tokens.filter(({ head }) => head === index).map((child) => child.index);
  return { first: Math.min(index, ...own), last: Math.max(index, ...own) };
}

/** The lines that lead to a word: one cell for each word above it. */
function branch(tokens: readonly Token[], reach: readonly Reach[], token: Token): string {
  let drawn = '';
  let child = token;
  for (let head = tokens[child.head]; head !== undefined; child = head, head = tokens[head.head]) {
    const { first, last } = reach[head.index] ?? { first: head.index, last: head.index };
    const end = child.index === first ? '┌' : child.index === last ? '└' : '├';
    const inside = token.index > first && token.index < last;
    drawn = `${child === token ? `${end}─` : inside ? '│ ' : '  '}${drawn}`;
  }
  return drawn;
}
