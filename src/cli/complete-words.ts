import type { GraphReader } from '../ontology/index.ts';
import { nameKey } from '../ontology/index.ts';
import type { QueryParameter, SavedQuery } from '../query/index.ts';

/** What completion needs to know of the command line. */
export interface Completable {
  readonly commands: readonly string[];
  readonly queries: readonly SavedQuery[];
  /** Options that every query takes. */
  readonly options: readonly string[];
  /** Runs a question on the store, if there is one. */
  readonly read: <T>(ask: (reader: GraphReader) => Promise<T>) => Promise<T | null>;
}

const MOST_NAMES = 50;
const NAMES = `MATCH (n:Entity)
WHERE any(key IN n.nameKeys WHERE key STARTS WITH $wanted OR key CONTAINS $inside)
RETURN DISTINCT n.name AS name ORDER BY name LIMIT ${MOST_NAMES}`;

function flagOf({ name }: QueryParameter): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** What a shell leaves of a word that is being typed: without an open quote or backslashes. */
function unquoted(word: string): string {
  return word.replace(/^["']/, '').replace(/\\(.)/g, '$1');
}

async function valuesOf(parameter: QueryParameter, word: string, { read }: Completable): Promise<string[]> {
  const { EDGE_TYPE_NAMES, STATUSES } = await import('../ontology/index.ts');
  switch (parameter.type) {
    case 'name':
    case 'entity': {
      const wanted = nameKey(unquoted(word));
      const table = await read((reader) => reader.read(NAMES, { wanted, inside: ` ${wanted}` }));
      return (table?.rows ?? []).map(([name]) => String(name));
    }
    case 'event-type':
      return [...EDGE_TYPE_NAMES];
    case 'status':
      return [...STATUSES, 'all'];
    case 'boolean':
      return ['true', 'false'];
    default:
      return parameter.default === null ? [] : [parameter.default];
  }
}

/**
 * What the last of the words could become.
 *
 * @param words what stands behind `demarche`, the last one as far as it is typed
 */
export async function completeWords(
  words: readonly string[],
  known: Completable,
): Promise<readonly string[]> {
  const [command = '', name = ''] = words;
  const word = words.at(-1) ?? '';
  const begins = (one: string) => one.startsWith(word);
  if (words.length <= 1) return known.commands.filter(begins);
  if (command !== 'query') return [];
  const query = known.queries.find((one) => one.name === name);
  if (words.length === 2 && !word.startsWith('-')) {
    return known.queries.map((one) => one.name).filter(begins);
  }
  const flag = words.at(-2) ?? '';
  const parameter = query?.parameters.find((one) => flagOf(one) === flag);
  if (parameter !== undefined && !word.startsWith('-')) {
    const values = await valuesOf(parameter, word, known);
    const isName = parameter.type === 'name' || parameter.type === 'entity';
    return isName ? values : values.filter((value) => value.toLowerCase().startsWith(word.toLowerCase()));
  }
  return [...(query?.parameters ?? []).map(flagOf), ...known.options].filter(begins);
}
