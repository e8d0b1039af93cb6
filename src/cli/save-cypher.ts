import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DemarcheError, type GraphValue } from '../ontology/index.ts';
import { print } from './output.ts';
import { USUAL_FOLDER } from './query-folders.ts';

function typeOf(value: GraphValue): string {
  if (Array.isArray(value)) return `list of ${typeOf((value as readonly GraphValue[])[0] ?? '')}`;
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? 'date' : 'string';
}

/** The text of a saved query, its header to be filled in. */
function queryText(name: string, cypher: string, parameters: Readonly<Record<string, GraphValue>>): string {
  const words = name.replaceAll('-', ' ');
  const header = [
    `${words.charAt(0).toUpperCase()}${words.slice(1)}: write here what it asks`,
    '',
    'Write here in a few lines what the answer says, and what it leaves out.',
    '',
    ...Object.entries(parameters).map(
      ([parameter, value]) => `@param ${parameter} ${typeOf(value)} Write here what it is.`,
    ),
    '@show table',
    '@tags own',
  ];
  return `${header.map((line) => `// ${line}`.trimEnd()).join('\n')}\n\n${cypher.trim()}\n`;
}

/**
 * Writes a question in Cypher into a file of a user's own queries.
 *
 * @param folder where their queries are; `./queries` if they have none
 * @throws DemarcheError `usage` for a name that can't be a query's, or one that is taken there
 */
export async function saveCypher(
  name: string,
  cypher: string,
  parameters: Readonly<Record<string, GraphValue>>,
  folder = USUAL_FOLDER,
): Promise<void> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
    const what = 'takes small letters, digits and hyphens: my-question';
    throw new DemarcheError('usage', `--save ${what}, not ${JSON.stringify(name)}`);
  }
  const file = join(folder, `${name}.cypher`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, queryText(name, cypher, parameters), { flag: 'wx' });
  } catch (cause) {
    const taken = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    const why = taken ? 'it is there already' : cause instanceof Error ? cause.message : String(cause);
    throw new DemarcheError('usage', `${file} can't be written: ${why}`, { cause });
  }
  await print(`Saved as ${file}. Fill in its header, then: demarche query ${name}\n`);
}
