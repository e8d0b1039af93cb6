import {
  DemarcheError,
  type GraphReader,
  type GraphValue,
  type PlanReader,
  type ReadOptions,
  type Table,
} from '../ontology/index.ts';
import type { BoundQuery } from './bind-parameters.ts';
import { referencedParameters } from './cypher-tokens.ts';
import { didYouMean } from './nearest-names.ts';
import { resolveNames } from './resolve-names.ts';

/** The first line of a store's message, with the place in the text where an engine puts it on a later one. */
function firstLine(message: string): string {
  const line = message.trim().split('\n')[0]?.trim() ?? '';
  const place = /query:(?<line>\d+):(?<column>\d+)/.exec(message)?.groups;
  if (place === undefined) return line;
  return `${line} (line ${place['line']}, column ${place['column']})`;
}

/** Says in one line which query failed; errors that say enough themselves pass as they are. */
function failed(what: string, error: unknown): unknown {
  const known = error instanceof DemarcheError ? error.code : 'query-failed';
  if (known !== 'query-failed' && known !== 'query-refused') return error;
  const message = error instanceof Error ? error.message : String(error);
  return new DemarcheError(known, `${what}: ${firstLine(message)}`, { cause: error });
}

/**
 * Runs a saved query, after the store has said whom the names among its parameters mean.
 *
 * @throws DemarcheError `query-parameter` for a name that fits nothing, or several where one is wanted;
 *   `query-failed` or `query-refused` naming the query; `query-timeout`, `store-unavailable`
 */
export async function runSavedQuery(
  reader: GraphReader,
  bound: BoundQuery,
  options: ReadOptions = {},
): Promise<Table> {
  const { query } = bound;
  try {
    // The limit is for the answer's rows, not for those who may be meant.
    const { limit: _, ...lookup } = options;
    const values = await resolveNames(reader, bound, lookup);
    return await reader.read(query.cypher, values, options);
  } catch (error) {
    throw failed(`${query.name} (${query.file})`, error);
  }
}

/**
 * Says how the store answers a saved query, as `PlanReader.explain`.
 *
 * @throws DemarcheError as `runSavedQuery`
 */
export async function explainSavedQuery(
  reader: GraphReader & PlanReader,
  bound: BoundQuery,
  options: Pick<ReadOptions, 'timeoutMs'> = {},
): Promise<string> {
  const { query } = bound;
  try {
    return await reader.explain(query.cypher, await resolveNames(reader, bound, options), options);
  } catch (error) {
    throw failed(`${query.name} (${query.file})`, error);
  }
}

/**
 * Says how the store answers a statement that is nobody's saved query.
 *
 * @throws DemarcheError as `runCypher`
 */
export async function explainCypher(
  reader: PlanReader,
  cypher: string,
  parameters: Readonly<Record<string, GraphValue>> = {},
  options: Pick<ReadOptions, 'timeoutMs'> = {},
): Promise<string> {
  checkReferences(cypher, parameters);
  try {
    return await reader.explain(cypher, parameters, options);
  } catch (error) {
    throw failed('Cypher', error);
  }
}

/**
 * Runs one statement of Cypher that is nobody's saved query.
 *
 * @throws DemarcheError `query-parameter` if the text refers to a parameter that is not given, or one is given
 *   that it does not refer to; otherwise as `GraphReader.read`
 */
export async function runCypher(
  reader: GraphReader,
  cypher: string,
  parameters: Readonly<Record<string, GraphValue>> = {},
  options: ReadOptions = {},
): Promise<Table> {
  checkReferences(cypher, parameters);
  try {
    return await reader.read(cypher, parameters, options);
  } catch (error) {
    throw failed('Cypher', error);
  }
}

function checkReferences(cypher: string, parameters: Readonly<Record<string, GraphValue>>): void {
  const referenced = [...referencedParameters(cypher).keys()];
  const given = Object.keys(parameters);
  const missing = referenced.find((name) => !given.includes(name));
  if (missing !== undefined) {
    const message = `The Cypher asks for $${missing}: give it with --param ${missing}=VALUE`;
    throw new DemarcheError('query-parameter', message);
  }
  const stray = given.find((name) => !referenced.includes(name));
  if (stray !== undefined) {
    const message = `The Cypher does not ask for $${stray}${didYouMean(stray, referenced, '$')}`;
    throw new DemarcheError('query-parameter', message);
  }
}

/**
 * Reads `name=value` pairs as the command line's `--param` gives them. A value that is JSON is taken as
 * such (`7`, `true`, `["a","b"]`), any other as text.
 *
 * @throws DemarcheError `query-parameter` for a pair without a name or `=`
 */
export function parseCypherParameters(pairs: readonly string[]): Readonly<Record<string, GraphValue>> {
  const parameters = pairs.map((pair): readonly [string, GraphValue] => {
    const { name, value } = /^\$?(?<name>[\p{L}\p{N}_]+)=(?<value>[\s\S]*)$/u.exec(pair)?.groups ?? {};
    if (name === undefined || value === undefined) {
      throw new DemarcheError('query-parameter', `--param takes NAME=VALUE, not ${JSON.stringify(pair)}`);
    }
    return [name, parseJsonOrText(value)];
  });
  return Object.fromEntries(parameters);
}

function parseJsonOrText(text: string): GraphValue {
  try {
    return JSON.parse(text) as GraphValue;
  } catch {
    return text;
  }
}
