/** Asks in Cypher, which can only read, and catches what is refused. Run as `node dist/examples/own-cypher.js`. */
import { ask, DemarcheError, formatTable, open } from 'demarche';

const store = await open(process.argv[2] ?? 'example.db', { readOnly: true });
try {
  const table = await ask(
    store,
    'MATCH (g:Government) WHERE g.country IN $countries RETURN g.name AS name, g.country AS country ORDER BY name',
    { countries: ['MEX', 'CAN'] },
    { limit: 10, timeoutMs: 5_000 },
  );
  console.log(formatTable(table, 'md').trimEnd());

  await ask(store, 'MATCH (n) DETACH DELETE n');
} catch (fault) {
  if (!(fault instanceof DemarcheError)) throw fault;
  console.log(fault.code);
} finally {
  await store.close();
}
