import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DemarcheError, type ReadOptions, type Table } from '../../ontology/index.ts';
import type { StoreDescription } from '../../store/index.ts';
import type { Ask, LentReader, Reply, StoreAddress } from './protocol.ts';

/** One process that reads. It is of no use any more once it was killed. */
export interface Reader extends LentReader {
  open(address: StoreAddress): Promise<void>;
  close(): Promise<void>;
  /** Ends the process at once; whatever it was asked rejects with `reason`. */
  kill(reason: Error): void;
  readonly alive: boolean;
}

const PROCESS = fileURLToPath(new URL('./reader-process.js', import.meta.url));

/** Starts a process that reads. */
export function startReader(): Reader {
  const child = fork(PROCESS, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'json' });
  const waiting: { resolve(value: unknown): void; reject(reason: Error): void }[] = [];
  let end: Error | null = null;
  const finish = (reason: Error): void => {
    end ??= reason;
    for (const one of waiting.splice(0)) one.reject(end);
  };
  child.on('message', (reply: Reply) => {
    const one = waiting.shift();
    if (reply.kind === 'answer') one?.resolve(reply.value);
    else one?.reject(faultOf(reply));
  });
  child.on('exit', () => finish(died()));
  child.on('error', (fault) => finish(fault));
  const ask = (question: Ask): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (end !== null) return reject(end);
      waiting.push({ resolve, reject });
      child.send(question, (fault) => fault && finish(fault));
    });
  return readerOver(child, ask, finish, () => end === null);
}

function readerOver(
  child: ChildProcess,
  ask: (question: Ask) => Promise<unknown>,
  finish: (reason: Error) => void,
  isAlive: () => boolean,
): Reader {
  return {
    open: async (address) => void (await ask({ kind: 'open', address })),
    read: async (cypher, parameters, options: ReadOptions = {}) =>
      (await ask({ kind: 'read', cypher, parameters, options: plainOptions(options) })) as Table,
    describe: async () => (await ask({ kind: 'describe' })) as StoreDescription,
    close: async () => void (await ask({ kind: 'close' })),
    kill: (reason) => {
      finish(reason);
      child.kill('SIGKILL');
    },
    get alive() {
      return isAlive();
    },
  };
}

/** JSON has no infinity; no limit is the default anyway. */
function plainOptions({ limit, ...options }: ReadOptions): ReadOptions {
  return limit === undefined || !Number.isFinite(limit) ? options : { ...options, limit };
}

function faultOf({ code, message }: Extract<Reply, { kind: 'fault' }>): Error {
  return code === null ? new Error(message) : new DemarcheError(code, message);
}

function died(): DemarcheError {
  return new DemarcheError('store-unavailable', 'The process that reads the store ended. Try again.');
}
