import { DemarcheError } from '../../ontology/index.ts';
import { type CypherToken, tokenizeCypher } from './cypher-tokens.ts';

/** What a statement that reads can begin with. Administration and transactions begin otherwise. */
const OPENINGS = new Set(['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'RETURN', 'CALL']);
const PLANNING = new Set(['EXPLAIN', 'PROFILE']);

/** Words that change data or schema, read files or leave the graph, wherever a clause may stand. */
const FORBIDDEN = new Set([
  ...['CREATE', 'MERGE', 'INSERT', 'SET', 'REMOVE', 'DELETE', 'DETACH', 'NODETACH', 'FOREACH'],
  ...['DROP', 'ALTER', 'LOAD', 'USE'],
]);

/** Procedures that only tell what the graph consists of. */
const PROCEDURES = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
  'db.schema.visualization',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
]);

/** Namespaces of functions that compute; those of plug-ins may run other statements. */
const NAMESPACES = new Set([
  ...['date', 'datetime', 'localdatetime', 'time', 'localtime', 'duration', 'point', 'vector'],
]);

/** ASCII written as `\u0027`, which Neo4j reads before it reads anything else: `'\u0027 SET …`. */
const ESCAPED_ASCII = /\\u+00[0-7]/i;

/** Marks that would begin a literal or escape of some other dialect, and invisible ones. */
const NOT_CYPHER = /[@\\\p{Cf}]/u;

/** Line ends and other controls that engines disagree about. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

/**
 * Lets a statement pass that can only read the graph, and refuses any other: writing and schema clauses,
 * `LOAD CSV` (a read session still reads the server's files), other procedures than those that describe
 * the graph, plug-in functions, `CALL {} IN TRANSACTIONS`, `USE`, administration, more than one statement.
 * The engines are opened for reading besides; this is what they let through.
 *
 * Words in strings, comments and backticks are not looked at, nor are property names, labels and map keys.
 *
 * @returns the statement with its comments blanked
 * @throws DemarcheError `query-refused` that names what was refused
 */
export function guardReadOnly(cypher: string): string {
  const plain = cypher.replaceAll('\r\n', '\n');
  if (CONTROL.test(plain)) throw refused('it holds a control character');
  if (ESCAPED_ASCII.test(plain)) throw refused('it holds an ASCII character written as \\u escape');
  const { text, tokens } = tokenizeCypher(plain);
  const statement = withoutLastSemicolon(tokens);
  checkOpening(statement);
  statement.forEach((token, at) => {
    const mark = symbol(token);
    if (mark === ';') throw refused('it is more than one statement');
    if (NOT_CYPHER.test(mark)) throw refused(`${JSON.stringify(mark)} is not Cypher`);
    if (mark === '}') checkSubqueryEnd(statement, at);
    if (token.kind === 'word' && !isName(statement, at)) checkKeyword(statement, at);
    checkFunction(statement, at);
  });
  return text;
}

function checkOpening(tokens: readonly CypherToken[]): void {
  const first = tokens.findIndex((token) => !PLANNING.has(keyword(token)));
  const opening = tokens[first];
  if (opening === undefined) throw new DemarcheError('query-failed', 'There is no statement to run.');
  if (!OPENINGS.has(keyword(opening)))
    throw refused(`a statement that reads does not begin with ${opening.text}`);
}

function checkKeyword(tokens: readonly CypherToken[], at: number): void {
  const word = keyword(tokens[at]);
  if (FORBIDDEN.has(word)) {
    throw refused(`${word} is not allowed (if it is a name, write it in backticks)`);
  }
  if (word !== 'CALL') return;
  const next = symbol(tokens[at + 1]);
  if (next === '{' || next === '(') return;
  const { name } = dottedName(tokens, at + 1);
  if (!PROCEDURES.has(name)) throw refused(`CALL ${name} is not allowed`);
}

/** A subquery in transactions of its own ends in `} IN … TRANSACTIONS`. */
function checkSubqueryEnd(tokens: readonly CypherToken[], at: number): void {
  if (keyword(tokens[at + 1]) !== 'IN') return;
  const following = tokens.slice(at + 2, at + 6).map(keyword);
  if (following.includes('TRANSACTIONS') || following.includes('CONCURRENT')) {
    throw refused('CALL { … } IN TRANSACTIONS is not allowed');
  }
}

/** A name with dots in it before a bracket is a function, unless CALL stands before it. */
function checkFunction(tokens: readonly CypherToken[], at: number): void {
  if (!isNamePart(tokens[at]) || symbol(tokens[at - 1]) === '.' || symbol(tokens[at + 1]) !== '.') return;
  const { name, next } = dottedName(tokens, at);
  if (symbol(tokens[next]) !== '(' || keyword(tokens[at - 1]) === 'CALL') return;
  const namespace = name.slice(0, name.indexOf('.'));
  if (!NAMESPACES.has(namespace)) throw refused(`the function ${name} is not allowed`);
}

function dottedName(
  tokens: readonly CypherToken[],
  from: number,
): { readonly name: string; readonly next: number } {
  let next = from + 1;
  let name = tokens[from]?.text ?? '';
  while (symbol(tokens[next]) === '.' && isNamePart(tokens[next + 1])) {
    name += `.${tokens[next + 1]?.text}`;
    next += 2;
  }
  return { name: name.toLowerCase(), next };
}

/** Whether a word can only be a property (`n.set`), a label or edge type (`:Set`) or a map's key (`{set: 1}`). */
function isName(tokens: readonly CypherToken[], at: number): boolean {
  const before = tokens[at - 1];
  if (symbol(before) === ':' || symbol(tokens[at + 1]) === ':') return true;
  const touches = before?.end === tokens[at]?.start;
  return symbol(before) === '.' && touches && tokens[at - 2]?.kind !== 'number';
}

function isNamePart(token: CypherToken | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'quoted';
}

function symbol(token: CypherToken | undefined): string {
  return token?.kind === 'symbol' ? token.text : '';
}

/** A word as an engine may read it: without regard to case, nor to look-alikes such as the long s. */
function keyword(token: CypherToken | undefined): string {
  return token?.kind === 'word' ? token.text.normalize('NFKC').toUpperCase() : '';
}

function withoutLastSemicolon(tokens: readonly CypherToken[]): readonly CypherToken[] {
  return symbol(tokens.at(-1)) === ';' ? tokens.slice(0, -1) : tokens;
}

function refused(reason: string): DemarcheError {
  return new DemarcheError('query-refused', `The query was refused, since it may only read: ${reason}.`);
}
