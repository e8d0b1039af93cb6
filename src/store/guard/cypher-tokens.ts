import { DemarcheError } from '../../ontology/index.ts';

/** One token of Cypher, as far as a guard must tell them apart. */
export interface CypherToken {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol';
  /** As written; of a quoted name, without its backticks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A statement taken apart; `text` has its comments blanked, so that all engines see the same statement. */
export interface CypherTokens {
  readonly text: string;
  readonly tokens: readonly CypherToken[];
}

const WORD = /[\p{L}\p{Pc}\p{Nl}][\p{L}\p{N}\p{M}\p{Pc}]*/uy;
const NUMBER = /0[xo][\da-f_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:e[+-]?\d+)?/iy;
const SPACE = /\s+/y;

/**
 * Splits a Cypher statement into tokens. Comments disappear; strings, backticked names and parameters
 * are one token each, whatever is in them.
 *
 * @throws DemarcheError `query-failed` for a string, name or comment that is never closed
 */
export function tokenizeCypher(cypher: string): CypherTokens {
  const tokens: CypherToken[] = [];
  let text = '';
  let at = 0;
  const take = (kind: CypherToken['kind'], end: number, token = cypher.slice(at, end)): void => {
    tokens.push({ kind, text: token, start: at, end });
    text += cypher.slice(at, end);
    at = end;
  };
  while (at < cypher.length) {
    const character = cypher.charAt(at);
    const space = match(SPACE, cypher, at);
    const comment = commentEnd(cypher, at);
    if (space !== null || comment !== null) {
      const end = comment ?? at + (space?.length ?? 0);
      text += comment === null ? (space ?? '') : cypher.slice(at, end).replace(/[^\n]/g, ' ');
      at = end;
    } else if (character === "'" || character === '"') {
      take('string', stringEnd(cypher, at));
    } else if (character === '`') {
      const end = quotedEnd(cypher, at);
      take('quoted', end, cypher.slice(at + 1, end - 1).replaceAll('``', '`'));
    } else if (character === '$') {
      const end =
        cypher.charAt(at + 1) === '`'
          ? quotedEnd(cypher, at + 1)
          : at + 1 + (match(WORD, cypher, at + 1) ?? match(NUMBER, cypher, at + 1) ?? '').length;
      take('parameter', end);
    } else {
      const word = match(WORD, cypher, at);
      const number = match(NUMBER, cypher, at);
      if (word !== null) take('word', at + word.length);
      else if (number !== null) take('number', at + number.length);
      else take('symbol', at + String.fromCodePoint(cypher.codePointAt(at) ?? 0).length);
    }
  }
  return { text, tokens };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function commentEnd(text: string, at: number): number | null {
  if (text.startsWith('//', at)) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  if (!text.startsWith('/*', at)) return null;
  const end = text.indexOf('*/', at + 2);
  if (end < 0) throw unclosed('comment', text, at);
  return end + 2;
}

function stringEnd(text: string, at: number): number {
  const quote = text.charAt(at);
  for (let end = at + 1; end < text.length; end += 1) {
    if (text.charAt(end) === '\\') end += 1;
    else if (text.charAt(end) === quote) return end + 1;
  }
  throw unclosed('string', text, at);
}

function quotedEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end += 1) {
    if (text.charAt(end) !== '`') continue;
    if (text.charAt(end + 1) !== '`') return end + 1;
    end += 1;
  }
  throw unclosed('name in backticks', text, at);
}

function unclosed(what: string, text: string, at: number): DemarcheError {
  const line = text.slice(0, at).split('\n').length;
  const column = at - text.lastIndexOf('\n', at - 1);
  return new DemarcheError(
    'query-failed',
    `The ${what} that opens at line ${line}, column ${column} is never closed.`,
  );
}
