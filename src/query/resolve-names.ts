import { readFileSync } from 'node:fs';
import {
  DemarcheError,
  type GraphReader,
  type GraphValue,
  nameKey,
  type ReadOptions,
} from '../ontology/index.ts';
import type { BoundQuery } from './bind-parameters.ts';
import { fitNames, fitOneName, longestWord, type Named, nearestEntities } from './fit-names.ts';
import { parameterFlag } from './parse-parameter.ts';
import type { QueryParameter } from './saved-query.ts';

const NAME_CANDIDATES = readFileSync(new URL('./name-candidates.cypher', import.meta.url), 'utf8');
const ALL_NAMES = readFileSync(new URL('./all-names.cypher', import.meta.url), 'utf8');

function givenNames({ query, values }: BoundQuery): readonly { parameter: QueryParameter; text: string }[] {
  return query.parameters
    .filter(({ type }) => type === 'name' || type === 'entity')
    .flatMap((parameter) => {
      const value = values[parameter.name] ?? [];
      const texts = (Array.isArray(value) ? value : [value]) as readonly string[];
      return texts.map((text) => ({ parameter, text }));
    });
}

async function readCandidates(
  reader: GraphReader,
  texts: readonly string[],
  options: Pick<ReadOptions, 'timeoutMs'>,
): Promise<ReadonlyMap<string, readonly Named[]>> {
  const wanted = [...new Set(texts)].map((text) => ({ text, word: longestWord(nameKey(text)) }));
  const { rows } = await reader.read(NAME_CANDIDATES, { wanted }, options);
  const candidates = new Map<string, Named[]>();
  for (const row of rows) {
    const [text, id, name, nameKeys] = row as [string, string, string, readonly string[]];
    candidates.set(text, [...(candidates.get(text) ?? []), { id, name, nameKeys }]);
  }
  return candidates;
}

async function refuseUnknown(
  reader: GraphReader,
  subject: string,
  text: string,
  options: Pick<ReadOptions, 'timeoutMs'>,
): Promise<never> {
  const { rows } = await reader.read(ALL_NAMES, {}, options);
  const entities = (rows as readonly (readonly [string, readonly string[]])[]).map(([name, nameKeys]) => ({
    name,
    nameKeys,
  }));
  const near = nearestEntities(text, entities);
  const nearest = near.length === 0 ? '' : `; the nearest: ${near.join(', ')}`;
  const hint = entities.length === 0 ? '; the graph is empty: load an article first' : nearest;
  throw new DemarcheError(
    'query-parameter',
    `${subject}: nothing in the graph is called ${JSON.stringify(text)}${hint}`,
  );
}

function refuseSeveral(subject: string, text: string, fitting: readonly Named[]): never {
  const shown = fitting.slice(0, 8).map(({ id, name }) => `${name} (${id})`);
  const more = fitting.length > shown.length ? ` and ${fitting.length - shown.length} more` : '';
  const message = `${subject}: ${JSON.stringify(text)} fits several, give more of the name or an id: ${shown.join(', ')}${more}`;
  throw new DemarcheError('query-parameter', message);
}

/**
 * Asks the store whom the given names mean, and puts the entities' ids in their place: a list of ids for a
 * `name`, which may mean several, one id for an `entity`.
 *
 * @throws DemarcheError `query-parameter` for a name that nothing has, with the nearest, or for an
 *   `entity` that fits several, listing them; what the store throws
 */
export async function resolveNames(
  reader: GraphReader,
  bound: BoundQuery,
  options: Pick<ReadOptions, 'timeoutMs'>,
): Promise<Readonly<Record<string, GraphValue>>> {
  const given = givenNames(bound);
  if (given.length === 0) return bound.values;
  const candidates = await readCandidates(
    reader,
    given.map(({ text }) => text),
    options,
  );
  const values: Record<string, GraphValue> = { ...bound.values };
  const ids = new Map<QueryParameter, Set<string>>();
  for (const { parameter, text } of given) {
    const whoFits = parameter.type === 'entity' ? fitOneName : fitNames;
    const fitting = whoFits(text, candidates.get(text) ?? []);
    const subject = `${bound.query.name}: ${parameterFlag(parameter)}`;
    if (fitting.length === 0) await refuseUnknown(reader, subject, text, options);
    if (parameter.type === 'entity' && fitting.length > 1) refuseSeveral(subject, text, fitting);
    const all = ids.get(parameter) ?? new Set();
    for (const { id } of fitting) all.add(id);
    ids.set(parameter, all);
  }
  for (const [parameter, all] of ids) {
    const sorted = [...all].sort();
    values[parameter.name] = parameter.type === 'entity' && !parameter.list ? (sorted[0] ?? null) : sorted;
  }
  return values;
}
