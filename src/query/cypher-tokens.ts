/** A piece of Cypher text. Comments and white space are left out. */
export interface CypherToken {
  readonly kind: 'word' | 'parameter' | 'string' | 'number' | 'mark';
  /** For a word or parameter its name without backticks or dollar sign, otherwise the text itself. */
  readonly text: string;
  /** Where it begins: line and column, from 1. */
  readonly line: number;
  readonly column: number;
}

const TOKEN = new RegExp(
  [
    /(?<space>\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/u,
    /(?<string>'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")/u,
    /\$(?:(?<parameter>[\p{L}\p{N}_]+)|`(?<quotedParameter>(?:[^`]|``)+)`)/u,
    /(?<word>[\p{L}_][\p{L}\p{N}_]*)|`(?<quotedWord>(?:[^`]|``)+)`/u,
    /(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/u,
    /(?<mark>[\s\S])/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
);

/** Cuts Cypher into tokens. Any text has some; an unclosed quote comes out as a mark. */
export function cypherTokens(cypher: string): readonly CypherToken[] {
  const tokens: CypherToken[] = [];
  let line = 1;
  let lineStart = 0;
  for (const match of cypher.matchAll(TOKEN)) {
    const { parameter, quotedParameter, word, quotedWord, string, number, mark } = match.groups ?? {};
    const place = { line, column: match.index - lineStart + 1 };
    const parameterName = parameter ?? quotedParameter?.replaceAll('``', '`');
    const wordText = word ?? quotedWord?.replaceAll('``', '`');
    if (parameterName !== undefined) tokens.push({ kind: 'parameter', text: parameterName, ...place });
    else if (wordText !== undefined) tokens.push({ kind: 'word', text: wordText, ...place });
    else if (string !== undefined) tokens.push({ kind: 'string', text: string, ...place });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, ...place });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, ...place });
    const lastBreak = match[0].lastIndexOf('\n');
    if (lastBreak >= 0) {
      line += match[0].split('\n').length - 1;
      lineStart = match.index + lastBreak + 1;
    }
  }
  return tokens;
}

/** The parameters that the text refers to, each once, with the line of the first reference. */
export function referencedParameters(cypher: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const token of cypherTokens(cypher)) {
    if (token.kind === 'parameter' && !lines.has(token.text)) lines.set(token.text, token.line);
  }
  return lines;
}
