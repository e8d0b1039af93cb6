import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { openStore, type Store, type StoreOptions } from '../../src/store/index.ts';

/** A store to hold the conformance suite against. */
export interface Backend {
  readonly name: string;
  /** Why it can't be had here; null where it can. */
  readonly missing: string | null;
  /** Opens the store, as it is. */
  open(options?: StoreOptions): Promise<Store>;
  /** Leaves an empty database, without schema. */
  clear(): Promise<void>;
  /** Runs a statement past the store, as another program would. */
  runBehind(cypher: string): Promise<void>;
  /** Where a process of its own finds it. */
  location(): { readonly address: string; readonly env: Readonly<Record<string, string>> };
}

function embedded(): Backend {
  let folder = '';
  const path = (): string => join(folder, 'graph.db');
  return {
    name: 'embedded',
    missing: null,
    open: (options) => openStore(path(), options),
    clear: async () => {
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
      folder = mkdtempSync(join(tmpdir(), 'demarche-store-'));
    },
    runBehind: async (cypher) => {
      const { default: grafeo } = await import('@grafeo-db/js');
      const database = grafeo.GrafeoDB.open(path());
      await database.executeCypher(cypher);
      database.close();
    },
    location: () => ({ address: path(), env: {} }),
  };
}

function onNeo4j(): Backend {
  const server = inject('neo4j');
  const { address, username, password } = server ?? { address: '', username: '', password: '' };
  const runBehind = async (cypher: string): Promise<void> => {
    const driver = neo4j.driver(address, neo4j.auth.basic(username, password));
    await driver.executeQuery(cypher);
    await driver.close();
  };
  return {
    name: 'Neo4j',
    missing: server === null ? 'no Neo4j' : null,
    open: (options) => openStore(address, { username, password, ...options }),
    clear: () => runBehind('MATCH (n) DETACH DELETE n'),
    runBehind,
    location: () => ({ address, env: { NEO4J_USERNAME: username, NEO4J_PASSWORD: password } }),
  };
}

/** Every store there is; those that can't be had here are skipped, and the set-up says so. */
export function backends(): readonly Backend[] {
  return [embedded(), onNeo4j()];
}
