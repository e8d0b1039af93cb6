import { DemarcheError } from '../../ontology/index.ts';
import type { LentReader, StoreAddress } from './protocol.ts';
import { type Reader, startReader } from './reader.ts';

/** How many may read at once, how many may wait, and for how long one may read. */
export interface ReaderLimits {
  readonly reading: number;
  readonly waiting: number;
  readonly timeoutMs: number;
}

/** Lends readers, one a request. Between requests the store is not open. */
export interface ReaderPool {
  /**
   * Opens the store, lends it to `use`, and closes it whatever comes. When `signal` is aborted or the time is
   * over, the process that reads is ended at once.
   *
   * @throws DemarcheError `server-busy` where too many wait already, `query-timeout`, and what the store throws
   */
  lend<T>(signal: AbortSignal, use: (reader: LentReader) => Promise<T>): Promise<T>;
  close(): void;
}

/** What a stopped query may still need to say so itself, before its process is ended. */
const GRACE_MS = 500;

export function createReaderPool(address: StoreAddress, limits: ReaderLimits): ReaderPool {
  // Two are begun before anyone asks: a process takes longer to begin than most questions.
  const idle: Reader[] = [startReader(), startReader()];
  const busy = new Set<Reader>();
  const queue: (() => void)[] = [];
  let reading = 0;

  const enter = async (signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    if (reading < limits.reading) {
      reading += 1;
      return;
    }
    if (queue.length >= limits.waiting) throw tooBusy();
    await new Promise<void>((resolve, reject) => {
      const go = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        queue.splice(queue.indexOf(go), 1);
        reject(signal.reason);
      };
      queue.push(go);
      signal.addEventListener('abort', leave, { once: true });
    });
  };
  /** Hands the place on to whoever waits longest. */
  const exit = (): void => {
    const next = queue.shift();
    if (next === undefined) reading -= 1;
    else next();
  };

  return {
    async lend(signal, use) {
      await enter(signal);
      const reader = idle.pop() ?? startReader();
      busy.add(reader);
      const onAbort = (): void => reader.kill(signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      const timer = setTimeout(() => reader.kill(timedOut(limits.timeoutMs)), limits.timeoutMs + GRACE_MS);
      try {
        await reader.open(address);
        return await use(limited(reader, limits.timeoutMs));
      } catch (fault) {
        // The engine may go on with what it was stopped at; its process must not.
        if (fault instanceof DemarcheError && fault.code === 'query-timeout') reader.kill(fault);
        throw fault;
      } finally {
        clearTimeout(timer);
        if (reader.alive) await reader.close().catch((fault: Error) => reader.kill(fault));
        signal.removeEventListener('abort', onAbort);
        busy.delete(reader);
        if (reader.alive) idle.push(reader);
        exit();
      }
    },
    close() {
      const end = new DemarcheError('store-unavailable', 'The server was ended.');
      for (const reader of [...idle.splice(0), ...busy]) reader.kill(end);
    },
  };
}

function limited(reader: Reader, timeoutMs: number): LentReader {
  return {
    read: (cypher, parameters, options = {}) => reader.read(cypher, parameters, { timeoutMs, ...options }),
    describe: () => reader.describe(),
  };
}

function tooBusy(): DemarcheError {
  return new DemarcheError('server-busy', 'Too many questions are being answered. Try again in a moment.');
}

function timedOut(timeoutMs: number): DemarcheError {
  return new DemarcheError(
    'query-timeout',
    `The query was stopped: it took longer than ${timeoutMs / 1000} seconds. Ask for less, or begin view with a larger --time-limit.`,
  );
}
