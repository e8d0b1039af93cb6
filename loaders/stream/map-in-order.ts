/** How far the work may run ahead of whoever takes its results. */
export interface Ahead {
  /** Items. */
  readonly most: number;
  /** What an item weighs, and the most that all together may; a single one may weigh more. */
  readonly weigh: (item: never) => number;
  readonly heaviest: number;
}

interface Running<Out> {
  readonly result: Promise<Out>;
  readonly weight: number;
  done: boolean;
}

/**
 * Runs a task for every item of a stream, many at once, and yields the results in the order of the items, each as
 * soon as it and all before it are there. Takes no more items while as many are under way as `ahead` allows, so
 * that what is in memory does not grow with the stream.
 *
 * @param run must not reject; what fails is a result too
 * @throws what the stream throws, after the results of all items before
 */
export async function* mapInOrder<In, Out>(
  source: AsyncIterable<In>,
  run: (item: In) => Promise<Out>,
  ahead: Ahead & { readonly weigh: (item: In) => number },
): AsyncGenerator<Out> {
  const items = source[Symbol.asyncIterator]();
  const running: Running<Out>[] = [];
  let weight = 0;
  let ended = false;
  let pull: Promise<void> | null = null;

  function start(item: In): void {
    const entry: Running<Out> = { result: run(item), weight: ahead.weigh(item), done: false };
    void entry.result.then(() => {
      entry.done = true;
    });
    weight += entry.weight;
    running.push(entry);
  }
  async function take(): Promise<void> {
    const next = await items.next();
    if (next.done === true) ended = true;
    else start(next.value);
    pull = null;
  }
  function mayPull(): boolean {
    return !ended && running.length < ahead.most && (running.length === 0 || weight < ahead.heaviest);
  }

  try {
    for (;;) {
      if (pull === null && mayPull()) pull = take();
      const [first] = running;
      if (first === undefined) {
        if (pull === null) return;
        await pull;
      } else if (pull === null) {
        await first.result;
      } else {
        await Promise.race([first.result, pull]);
      }
      while (running[0]?.done === true) {
        const [entry] = running.splice(0, 1);
        if (entry === undefined) break;
        weight -= entry.weight;
        if (pull === null && mayPull()) pull = take();
        yield await entry.result;
      }
    }
  } finally {
    await items.return?.();
  }
}
