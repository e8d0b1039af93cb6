import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './serve-tasks.ts';

/** What became of a task. */
export type TaskOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly reason: string };

export interface PoolOptions {
  /** The module that workers run; it calls `serveTasks`. */
  readonly program: URL;
  /** The most workers. They are started as work comes in: one task alone starts one. */
  readonly jobs: number;
  /** What `serveTasks` gets; plain data. */
  readonly settings: unknown;
  /** Megabytes of heap that a worker may use before it is stopped and its task failed. */
  readonly heapMb: number;
  /** A task that takes longer is stopped and failed. */
  readonly taskMs: number;
  /** Whether the process may end while workers wait for work; by default `close` must be called first. */
  readonly idle?: 'may end';
}

/** Does tasks in worker threads. */
export interface WorkerPool<Input, Greeting, Result> {
  /** What the first worker said when it was ready. Rejects where none can be started. */
  greeting(): Promise<Greeting>;
  /** Never rejects for a task's sake: one that crashes, hangs or eats the memory fails, and the others go on. */
  run(input: Input): Promise<TaskOutcome<Result>>;
  close(): Promise<void>;
}

interface Task {
  readonly number: number;
  readonly input: unknown;
  readonly settle: (outcome: TaskOutcome<never>) => void;
}

interface Slot {
  readonly worker: Worker;
  readonly tasks: Task[];
  ready: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** A worker has its next task at hand when it is done with one. */
const TASKS_AT_HAND = 2;

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

export function openWorkerPool<Input, Greeting, Result>(
  options: PoolOptions,
): WorkerPool<Input, Greeting, Result> {
  const { promise: greeted, resolve: greet, reject: giveUp } = withResolvers<Greeting>();
  greeted.catch(() => undefined);
  const slots = new Set<Slot>();
  const queue: Task[] = [];
  let count = 0;
  let broken: string | null = null;

  function openSlot(): Slot {
    const worker = new Worker(options.program, {
      workerData: options.settings,
      resourceLimits: { maxOldGenerationSizeMb: options.heapMb },
    });
    const slot: Slot = { worker, tasks: [], ready: false, timer: undefined };
    worker.on('message', (message: FromWorker) => hear(slot, message));
    worker.on('error', (fault) => lose(slot, fault));
    worker.on('exit', () => lose(slot, new Error('its worker ended')));
    slots.add(slot);
    return slot;
  }

  function hear(slot: Slot, message: FromWorker): void {
    if (message.kind === 'ready') {
      slot.ready = true;
      greet(message.greeting as Greeting);
      watch(slot);
      return;
    }
    const [task] = slot.tasks.splice(0, 1);
    watch(slot);
    assign();
    if (message.kind === 'done') task?.settle({ kind: 'done', result: message.result as never });
    else task?.settle({ kind: 'failed', reason: message.reason });
  }

  /** Sets the clock for the task that is first now. */
  function watch(slot: Slot): void {
    clearTimeout(slot.timer);
    if (slot.ready && slot.tasks.length === 0 && options.idle === 'may end') slot.worker.unref();
    if (slot.tasks.length === 0 || !slot.ready) return;
    const late = new Error(`it took longer than ${options.taskMs / 1000} seconds`);
    if (options.idle === 'may end') slot.worker.ref();
    slot.timer = setTimeout(() => lose(slot, late), options.taskMs);
  }

  /** Fails the task that a worker died of, and gives the others to another worker. */
  function lose(slot: Slot, fault: Error): void {
    if (!slots.delete(slot)) return;
    clearTimeout(slot.timer);
    void slot.worker.terminate();
    if (slot.ready) {
      const [culprit, ...others] = slot.tasks;
      queue.unshift(...others);
      culprit?.settle({ kind: 'failed', reason: reasonOf(fault, options.heapMb) });
    } else {
      broken = fault.message;
      giveUp(fault);
      for (const task of [...slot.tasks, ...queue.splice(0)]) task.settle({ kind: 'failed', reason: broken });
    }
    assign();
  }

  function assign(): void {
    while (queue.length > 0 && broken === null) {
      const slot = freeSlot();
      if (slot === undefined) return;
      const [task] = queue.splice(0, 1);
      if (task === undefined) return;
      slot.tasks.push(task);
      slot.worker.postMessage({ task: task.number, input: task.input } satisfies ToWorker);
      if (slot.tasks.length === 1) watch(slot);
    }
  }

  /** An idle worker, else a new one, else one that has only one task. */
  function freeSlot(): Slot | undefined {
    const byLoad = [...slots].sort((one, other) => one.tasks.length - other.tasks.length);
    const [idlest] = byLoad;
    if (idlest !== undefined && idlest.tasks.length === 0) return idlest;
    if (slots.size < options.jobs) return openSlot();
    return idlest !== undefined && idlest.tasks.length < TASKS_AT_HAND ? idlest : undefined;
  }

  return {
    greeting() {
      if (slots.size === 0 && broken === null) openSlot();
      return greeted;
    },
    run(input) {
      const { promise, resolve } = withResolvers<TaskOutcome<Result>>();
      if (broken !== null) resolve({ kind: 'failed', reason: broken });
      else queue.push({ number: count++, input, settle: resolve });
      assign();
      return promise;
    },
    async close() {
      broken = 'the work was ended';
      const open = [...slots];
      slots.clear();
      for (const slot of open) clearTimeout(slot.timer);
      await Promise.all(open.map(({ worker }) => worker.terminate()));
    },
  };
}

function reasonOf(fault: Error, heapMb: number): string {
  const outOfMemory = 'code' in fault && fault.code === OUT_OF_MEMORY;
  return outOfMemory ? `it needs more than ${heapMb} MB of memory` : fault.message;
}

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (fault: unknown) => void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (fault: unknown) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
