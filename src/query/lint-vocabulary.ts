import { EDGE_PROPERTIES, NODE_PROPERTIES } from '../ontology/index.ts';
import { enclosingBrackets, isMark, isWord } from './cypher-brackets.ts';
import { type CypherToken, cypherTokens } from './cypher-tokens.ts';
import { didYouMean } from './nearest-names.ts';

/** Something wrong in a query's text. */
export interface LintFinding {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

const LABELS = Object.keys(NODE_PROPERTIES);
const EDGE_TYPES = Object.keys(EDGE_PROPERTIES);
const PROPERTIES = [
  ...new Set([NODE_PROPERTIES, EDGE_PROPERTIES].flatMap((table) => Object.values(table)).flat()),
];

function unknown(
  token: CypherToken,
  what: string,
  mark: string,
  names: readonly string[],
): readonly LintFinding[] {
  if (names.includes(token.text)) return [];
  const message = `the graph has no ${what} ${mark}${token.text}${didYouMean(token.text, names, mark)}`;
  return [{ line: token.line, message }];
}

/** The names behind a colon: `Person`, or all of `MET_WITH|HOSTED`, `Event&!Person`, `A:B`, `(A|B)&C`. */
function namesBehind(tokens: readonly CypherToken[], colon: number): readonly CypherToken[] {
  const names: CypherToken[] = [];
  let at = colon;
  while (isMark(tokens[at], ':', '|', '&', '!')) {
    while (isMark(tokens[at], ':', '|', '&', '!', '(')) at += 1;
    const name = tokens[at];
    if (!isWord(name)) break;
    names.push(name);
    at += 1;
  }
  return names;
}

/** The variables that stand for nodes and edges all through the text; not those to which AS gives another meaning. */
function patternVariables(tokens: readonly CypherToken[]): ReadonlySet<string> {
  const around = enclosingBrackets(tokens);
  const variables = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const inside = around[at]?.at(-1);
    const first = isMark(tokens[at - 1], '(', '[') && (inside === 'node' || inside === 'edge');
    if (isWord(token) && first && isMark(tokens[at + 1], ')', ']', ':', '{', '*')) variables.add(token.text);
  }
  for (const [at, token] of tokens.entries()) {
    if (isWord(token, /^AS$/i)) variables.delete(tokens[at + 1]?.text ?? '');
  }
  return variables;
}

/**
 * Finds labels, edge types and properties that the graph does not have: what is misspelt there matches
 * nothing, and no store says so.
 */
export function lintVocabulary(cypher: string): readonly LintFinding[] {
  const tokens = cypherTokens(cypher);
  const around = enclosingBrackets(tokens);
  const variables = patternVariables(tokens);
  return tokens.flatMap((token, at) => {
    const inside = around[at]?.at(-1);
    const before = tokens[at - 1];
    if (isMark(token, ':') && !isMark(before, ':')) {
      if (inside === 'map' || inside === 'properties') {
        return inside === 'properties' && isWord(before) ? unknown(before, 'property', '', PROPERTIES) : [];
      }
      const [what, known]: [string, readonly string[]] =
        inside === 'edge' ? ['edge type', EDGE_TYPES] : ['label', LABELS];
      const follows = isMark(tokens[at - 2], ':', '|', '&') && isWord(before);
      return follows ? [] : namesBehind(tokens, at).flatMap((name) => unknown(name, what, ':', known));
    }
    const owner = tokens[at - 2];
    const ofPattern = isWord(owner) && variables.has(owner.text) && !isMark(tokens[at - 3], '.');
    return isWord(token) && isMark(before, '.') && ofPattern
      ? unknown(token, 'property', '.', PROPERTIES)
      : [];
  });
}
