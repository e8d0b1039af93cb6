import { DemarcheError } from '../ontology/index.ts';
import type { Engine } from './graph/index.ts';
import { graphStore } from './graph-store.ts';
import { ensureSchema, requireSchema } from './schema.ts';
import type { Store, StoreOptions } from './store.ts';

const LOCK_WAIT_MS = 5_000;
const ADDRESS = /^(\w[\w+.-]*):\/\//;
const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

/**
 * Opens a store, and creates its schema on first use unless it is opened for reading only.
 *
 * @param location a path (embedded), or a `bolt://` or `neo4j://` address, with or without `+s` or `+ssc`
 * @throws DemarcheError `store-empty` where there is nothing to read, `store-unavailable` where no server answers,
 *   `store-locked` while another process writes, `store-schema` for a graph of another version,
 *   `usage` for an address of another kind
 */
export async function openStore(location: string, options: StoreOptions = {}): Promise<Store> {
  const { engine, indexes } = await openEngine(location, options);
  try {
    await (options.readOnly === true ? requireSchema(engine) : ensureSchema(engine, indexes));
  } catch (fault) {
    await engine.close();
    throw fault;
  }
  return graphStore(engine, options.now ?? (() => new Date()));
}

/** Engines are loaded when they are asked for: neither is small, and no command needs both. */
async function openEngine(
  location: string,
  options: StoreOptions,
): Promise<{ readonly engine: Engine; readonly indexes: readonly string[] }> {
  const scheme = ADDRESS.exec(location)?.[1];
  const readOnly = options.readOnly ?? false;
  if (scheme === undefined) {
    const { EMBEDDED_INDEXES, openEmbedded } = await import('./embedded/index.ts');
    const lockWaitMs = options.lockWaitMs ?? LOCK_WAIT_MS;
    return { engine: await openEmbedded(location, { readOnly, lockWaitMs }), indexes: EMBEDDED_INDEXES };
  }
  if (!NEO4J_SCHEMES.includes(scheme)) {
    throw new DemarcheError(
      'usage',
      `${location} is not a store: give a path, or an address that begins with bolt:// or neo4j:// (or +s, +ssc).`,
    );
  }
  const { NEO4J_INDEXES, openNeo4j } = await import('./neo4j/index.ts');
  return { engine: await openNeo4j(location, options), indexes: NEO4J_INDEXES };
}
