import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, inject } from 'vitest';
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

/** The embedded store, in a folder of its own. */
export function embedded(): Backend {
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

/**
 * One file of tests at a time has the Neo4j server, since each empties it. Files run side by side, so that a file
 * in a folder of the whole run says whose turn it is.
 */
function takeTurns(turns: string): void {
  const turn = join(turns, 'taken');
  beforeAll(async () => {
    for (;;) {
      try {
        writeFileSync(turn, '', { flag: 'wx' });
        return;
      } catch {
        await sleep(100);
      }
    }
  }, 600_000);
  afterAll(() => rmSync(turn));
}

/** Every store there is; those that can't be had here are skipped, and the set-up says so. */
export function backends(): readonly Backend[] {
  const server = inject('neo4j');
  if (server !== null) takeTurns(server.turns);
  return [embedded(), onNeo4j()];
}
