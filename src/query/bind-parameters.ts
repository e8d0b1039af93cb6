import { DemarcheError, type GraphValue } from '../ontology/index.ts';
import { didYouMean } from './nearest-names.ts';
import { parameterFlag } from './parse-parameter.ts';
import { type GivenValue, parseValue } from './parse-value.ts';
import type { QueryParameter, SavedQuery } from './saved-query.ts';

/** What a query will run with. Names still stand as they were given: whom they name, the store knows. */
export interface BoundQuery {
  readonly query: SavedQuery;
  /** One value a parameter, by the parameter's name; null for an optional one that was left out. */
  readonly values: Readonly<Record<string, GraphValue>>;
}

/**
 * Fits what was given to a query's parameters: types it and puts in the defaults. Parameters go by
 * their names or their flags, `minArticles` or `min-articles`; those given as undefined count as left out.
 *
 * @throws DemarcheError `query-parameter` for a parameter that is unknown, wrong, or missing
 */
export function bindParameters(
  query: SavedQuery,
  given: Readonly<Record<string, GivenValue | undefined>>,
): BoundQuery {
  const known = new Map<string, GivenValue>();
  for (const [key, value] of Object.entries(given)) {
    const parameter = query.parameters.find((one) => one.name === key || parameterFlag(one) === `--${key}`);
    if (parameter === undefined) refuse(`${query.name} has no --${key}${whatItTakes(query, key)}`);
    if (value !== undefined) known.set(parameter.name, value);
  }
  const values: Record<string, GraphValue> = {};
  for (const parameter of query.parameters) {
    values[parameter.name] = bindOne(query, parameter, known.get(parameter.name));
  }
  return { query, values };
}

function bindOne(query: SavedQuery, parameter: QueryParameter, given: GivenValue | undefined): GraphValue {
  const value = given ?? parameter.default;
  if (value === null) {
    if (parameter.required) refuse(`${query.name} needs ${parameterFlag(parameter)}: ${parameter.help}`);
    return null;
  }
  try {
    return parseValue(parameter, value);
  } catch (error) {
    if (error instanceof DemarcheError)
      refuse(`${query.name}: ${parameterFlag(parameter)} ${error.message}`, error);
    throw error;
  }
}

function whatItTakes(query: SavedQuery, key: string): string {
  const flags = query.parameters.map(parameterFlag);
  if (flags.length === 0) return '; it takes no parameters';
  return didYouMean(`--${key}`, flags) || `; it takes ${flags.join(', ')}`;
}

function refuse(message: string, cause?: Error): never {
  throw new DemarcheError('query-parameter', message, { cause });
}
