/**
 * A process that reads the store for one request at a time, so that a query can be stopped by ending it: the
 * embedded engine can't be interrupted, and holds the file as long as it runs. Started by `reader-pool.ts`.
 */
import { DemarcheError } from '../../ontology/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import type { Ask, Reply } from './protocol.ts';

const LOCK_WAIT_MS = 2_000;

let store: Store | undefined;

function opened(): Store {
  if (store === undefined) throw new DemarcheError('store-unavailable', 'The store is not open.');
  return store;
}

async function answer(ask: Ask): Promise<unknown> {
  switch (ask.kind) {
    case 'open': {
      const { location, ...credentials } = ask.address;
      store = await openStore(location, { ...credentials, readOnly: true, lockWaitMs: LOCK_WAIT_MS });
      return null;
    }
    case 'read':
      return await opened().read(ask.cypher, ask.parameters, ask.options);
    case 'describe':
      return await opened().describe();
    case 'close':
      await store?.close();
      store = undefined;
      return null;
  }
}

async function reply(ask: Ask): Promise<Reply> {
  try {
    return { kind: 'answer', value: await answer(ask) };
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    return { kind: 'fault', code: fault instanceof DemarcheError ? fault.code : null, message };
  }
}

process.on('message', async (ask: Ask) => {
  process.send?.(await reply(ask));
});
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group; whoever started this process ends it.
process.on('SIGINT', () => {});
