import { enclosingBrackets, isMark, isWord } from './cypher-brackets.ts';
import { type CypherToken, cypherTokens } from './cypher-tokens.ts';
import type { LintFinding } from './lint-vocabulary.ts';

type Test = (tokens: readonly CypherToken[], at: number) => boolean;

function calls(owner: RegExp, name: RegExp): Test {
  return (tokens, at) =>
    isWord(tokens[at], owner) && isMark(tokens[at + 1], '.') && isWord(tokens[at + 2], name);
}

/** `collect(…)[0]` */
function picksFromCollect(tokens: readonly CypherToken[], at: number): boolean {
  if (!isWord(tokens[at], /^collect$/i) || !isMark(tokens[at + 1], '(')) return false;
  let depth = 0;
  let end = at + 1;
  for (; end < tokens.length; end += 1) {
    if (isMark(tokens[end], '(')) depth += 1;
    if (isMark(tokens[end], ')')) depth -= 1;
    if (depth === 0) break;
  }
  return isMark(tokens[end + 1], '[');
}

/** What one of the two stores does not understand, and what to write instead. */
const UNPORTABLE: readonly { readonly is: Test; readonly message: string }[] = [
  {
    is: (tokens, at) => isWord(tokens[at], /^SHORTEST$/i),
    message: 'both stores understand shortestPath(…), not SHORTEST',
  },
  {
    is: calls(/^duration$/i, /^between$/i),
    message: 'not both stores have duration.between: days are text, and compare as text',
  },
  {
    is: calls(/^date$/i, /^truncate$/i),
    message: 'not both stores have date.truncate: substring(e.occurredFrom, 0, 7) is the month',
  },
  {
    is: (tokens, at) => isWord(tokens[at], /^COLLECT$/i) && isMark(tokens[at + 1], '{'),
    message: 'not both stores have COLLECT { }: write OPTIONAL MATCH … WITH … collect(…)',
  },
  { is: picksFromCollect, message: 'both stores understand head(collect(…)), not collect(…)[0]' },
];

/** Finds what only one of the stores understands, as far as it shows in the text. */
export function lintDialect(cypher: string): readonly LintFinding[] {
  const tokens = cypherTokens(cypher);
  const around = enclosingBrackets(tokens);
  return tokens.flatMap((token, at) => {
    const found = UNPORTABLE.filter(({ is }) => is(tokens, at)).map(({ message }) => message);
    if (isMark(token, '|') && around[at]?.at(-1) === 'node') {
      found.push('both stores understand WHERE n:A OR n:B, not (n:A|B)');
    }
    return found.map((message) => ({ line: token.line, message }));
  });
}
