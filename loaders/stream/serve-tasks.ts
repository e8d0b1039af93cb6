import { parentPort, workerData } from 'node:worker_threads';

/** What a worker says to its pool. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly greeting: unknown }
  | { readonly kind: 'done'; readonly task: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly task: number; readonly reason: string };

/** What a pool says to its workers. */
export interface ToWorker {
  readonly task: number;
  readonly input: unknown;
}

/**
 * Makes the thread it runs in a worker of a pool: the one thing that such a program does.
 *
 * @param prepare gets the pool's settings, and gives what the pool is greeted with and what does a task
 */
export function serveTasks<Settings, Input>(
  prepare: (settings: Settings) => {
    readonly greeting: unknown;
    readonly work: (input: Input) => unknown;
  },
): void {
  const port = parentPort;
  if (port === null) throw new Error('this program runs in a worker thread only');
  const { greeting, work } = prepare(workerData as Settings);
  const say = (message: FromWorker): void => port.postMessage(message);
  const perform = async ({ task, input }: ToWorker): Promise<void> => {
    try {
      say({ kind: 'done', task, result: await work(input as Input) });
    } catch (fault) {
      say({ kind: 'failed', task, reason: fault instanceof Error ? fault.message : String(fault) });
    }
  };
  let last = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    // One at a time: the pool takes it that a worker which falls silent is at its first task.
    last = last.then(() => perform(message));
  });
  say({ kind: 'ready', greeting });
}
