import { DemarcheError, SCHEMA_VERSION } from '../ontology/index.ts';
import { type Engine, number, READ, WRITE } from './graph/index.ts';

/**
 * Makes sure that the graph has the schema which this version writes, and creates it in an empty one.
 *
 * @param indexes the engine's own statements for it; each must be safe to run again
 * @throws DemarcheError `store-schema` for another version
 */
export async function ensureSchema(engine: Engine, indexes: readonly string[]): Promise<void> {
  const version = await storedVersion(engine);
  if (version !== null) return checkVersion(engine, version);
  for (const statement of indexes) await engine.define(statement);
  await engine.write(async (transaction) => {
    const rows = await transaction.run(READ.schema);
    if (rows.length === 0) await transaction.run(WRITE.schema, { version: SCHEMA_VERSION });
  });
}

/**
 * Makes sure that there is a graph to read.
 *
 * @throws DemarcheError `store-empty` where nothing was ever loaded, `store-schema` for another version
 */
export async function requireSchema(engine: Engine): Promise<void> {
  const version = await storedVersion(engine);
  if (version === null) {
    throw new DemarcheError(
      'store-empty',
      `${engine.address} holds no articles yet. Load the first one: demarche load ARTICLE --store ${engine.address}`,
    );
  }
  checkVersion(engine, version);
}

/** The version of the graph's schema; null where there is none. */
export async function storedVersion(engine: Engine): Promise<number | null> {
  const [row] = await engine.inspect((transaction) => transaction.run(READ.schema));
  return row === undefined ? null : number(row, 'version');
}

function checkVersion(engine: Engine, version: number): void {
  if (version === SCHEMA_VERSION) return;
  const advice =
    version > SCHEMA_VERSION
      ? 'Use the version of Demarche that wrote it, or a newer one.'
      : 'Load the articles again into a new store.';
  throw new DemarcheError(
    'store-schema',
    `${engine.address} has schema version ${version}, and this version of Demarche reads and writes ${SCHEMA_VERSION}. ${advice}`,
  );
}
