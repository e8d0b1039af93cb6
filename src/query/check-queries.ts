import { DemarcheError, type GraphReader, type GraphValue } from '../ontology/index.ts';
import type { QueryLibrary } from './find-queries.ts';
import { lintDialect } from './lint-dialect.ts';
import { lintVocabulary } from './lint-vocabulary.ts';
import { parseValue } from './parse-value.ts';
import type { QueryParameter, SavedQuery } from './saved-query.ts';

/** The word that makes a store plan a statement and not run it. */
const PLAN = 'EXPLAIN ';

/** A value to plan with: some engines want a number where the text has `LIMIT $top`. */
function sample(parameter: QueryParameter): GraphValue {
  if (parameter.default !== null) return parseValue(parameter, parameter.default);
  return parameter.type === 'integer' ? 1 : null;
}

async function planFault(reader: GraphReader, query: SavedQuery): Promise<string | null> {
  const values = query.parameters.map((parameter): [string, GraphValue] => [
    parameter.name,
    sample(parameter),
  ]);
  try {
    await reader.read(PLAN + query.cypher, Object.fromEntries(values));
    return null;
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error;
    if (error.code !== 'query-failed' && error.code !== 'query-refused') throw error;
    return error.message.replace(/\s*\n[\s\S]*/, '');
  }
}

/**
 * Checks saved queries: that the header is sound and agrees with the text, that labels, edge types and properties are
 * the graph's, that both stores understand the text as far as can be seen, and, given a store, that it
 * parses, plans and only reads there.
 *
 * @returns what is wrong, each a line of `file:line: message`; empty if nothing is
 * @throws what the store throws for other reasons than the query: `store-unavailable`, `query-timeout`
 */
export async function checkQueries(library: QueryLibrary, reader?: GraphReader): Promise<readonly string[]> {
  const findings = [...library.faults.values()].map(({ message }) => message);
  for (const query of library.queries) {
    for (const { line, message } of [...lintVocabulary(query.cypher), ...lintDialect(query.cypher)]) {
      findings.push(`${query.file}:${line}: ${message}`);
    }
    const fault = reader === undefined ? null : await planFault(reader, query);
    if (fault !== null) findings.push(`${query.file}: ${fault}`);
  }
  return findings;
}
