import type { Argv } from 'yargs';
import type { Store } from '../store/index.ts';

export interface StoreOption {
  readonly store: string;
}

/** Declares `--store`, whose default is DEMARCHE_STORE, else a file in the current folder. */
export function declareStoreOption<T>(yargs: Argv<T>): Argv<T & StoreOption> {
  return yargs.option('store', {
    describe: 'a path, or the address of a Neo4j: bolt://, neo4j://, neo4j+s://',
    type: 'string',
    requiresArg: true,
    default: process.env['DEMARCHE_STORE'] || 'demarche.db',
    defaultDescription: 'DEMARCHE_STORE, else demarche.db',
  });
}

/**
 * Opens the store, with the credentials of the environment, lends it to `use`, and closes it whatever comes.
 *
 * @throws DemarcheError what opening the store throws, and what `use` does
 */
export async function withStore<T>(
  location: string,
  access: 'read' | 'write',
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const { openStore } = await import('../store/index.ts');
  const store = await openStore(location, { readOnly: access === 'read', ...storeCredentials() });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** The credentials of a Neo4j, from the environment. */
export function storeCredentials(): {
  readonly username: string;
  readonly password?: string;
  readonly database?: string;
} {
  const { NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  return {
    username: NEO4J_USERNAME || 'neo4j',
    ...(NEO4J_PASSWORD ? { password: NEO4J_PASSWORD } : {}),
    ...(NEO4J_DATABASE ? { database: NEO4J_DATABASE } : {}),
  };
}
