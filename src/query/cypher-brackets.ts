import type { CypherToken } from './cypher-tokens.ts';

/** What a bracket opens in Cypher. */
export type Bracket = 'node' | 'call' | 'edge' | 'list' | 'map' | 'properties' | 'subquery';

/** What may stand before the bracket of a node; any other word there is the function that is called. */
const CLAUSES = /^(?:MATCH|WHERE|AND|OR|NOT|XOR|RETURN|WITH|WHEN|THEN|ELSE|CASE|IN|BY|UNWIND)$/i;
const SUBQUERIES = /^(?:EXISTS|COUNT|COLLECT|CALL)$/i;
const OPENS_SUBQUERY = /^(?:MATCH|OPTIONAL|WITH|UNWIND|RETURN|CALL)$/i;

/** Whether it is a word, and one of the pattern's. */
export function isWord(token: CypherToken | undefined, pattern = /^/): token is CypherToken {
  return token?.kind === 'word' && pattern.test(token.text);
}

/** Whether it is one of these marks. */
export function isMark(token: CypherToken | undefined, ...texts: readonly string[]): token is CypherToken {
  return token?.kind === 'mark' && texts.includes(token.text);
}

/** For each token the brackets that it stands in, the innermost last; a bracket itself stands outside. */
export function enclosingBrackets(tokens: readonly CypherToken[]): readonly (readonly Bracket[])[] {
  let open: readonly Bracket[] = [];
  return tokens.map((token, at) => {
    if (isMark(token, ')', ']', '}')) open = open.slice(0, -1);
    const around = open;
    if (isMark(token, '(', '[', '{')) open = [...open, bracketAt(tokens, at, open)];
    return around;
  });
}

function bracketAt(tokens: readonly CypherToken[], at: number, around: readonly Bracket[]): Bracket {
  const before = tokens[at - 1];
  if (isMark(tokens[at], '[')) return isMark(before, '-') ? 'edge' : 'list';
  if (isMark(tokens[at], '(')) return isWord(before) && !isWord(before, CLAUSES) ? 'call' : 'node';
  if (isWord(before, SUBQUERIES) || isWord(tokens[at + 1], OPENS_SUBQUERY)) return 'subquery';
  const inPattern = around.at(-1) === 'node' || around.at(-1) === 'edge';
  return inPattern && isPatternPart(tokens, at) ? 'properties' : 'map';
}

/** Whether the brace at `at` follows what a pattern can have before it: `(`, `(n`, `(n:Event`, `[r:A|B`. */
function isPatternPart(tokens: readonly CypherToken[], at: number): boolean {
  let first = at - 1;
  while (isWord(tokens[first]) || isMark(tokens[first], ':', '|', '&', '!')) first -= 1;
  return isMark(tokens[first], '(', '[');
}
