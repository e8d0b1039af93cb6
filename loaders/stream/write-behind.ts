/** Hands items on in batches, while more come in. */
export interface WriteBehind<Item> {
  /** Resolves when there is room for the next: at once, unless the writing has fallen behind. */
  add(item: Item): Promise<void>;
  /** Resolves when all is written. */
  end(): Promise<void>;
}

export interface WriteBehindOptions {
  /** As many items make a batch, whatever the time they took to come: the same items make the same batches. */
  readonly batch: number;
  /** The most items that wait; beyond it `add` waits. */
  readonly most: number;
  /** Fewer items than a batch are written when no more have come for this long. */
  readonly patienceMs: number;
}

/**
 * Writes one batch at a time and takes items meanwhile, so that neither who makes them nor who writes them waits for
 * the other, and no more than `most` are in memory.
 *
 * @param write writes a batch; when it rejects, the next `add` or `end` rejects with the same fault
 */
export function writeBehind<Item>(
  write: (items: readonly Item[]) => Promise<void>,
  { batch, most, patienceMs }: WriteBehindOptions,
): WriteBehind<Item> {
  let waiting: Item[] = [];
  let writing: Promise<void> | null = null;
  let failure: { readonly fault: unknown } | null = null;
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    if (writing !== null || waiting.length === 0 || failure !== null) return;
    const items = waiting.slice(0, batch);
    waiting = waiting.slice(batch);
    writing = write(items)
      .catch((fault: unknown) => {
        failure = { fault };
      })
      .then(() => {
        writing = null;
        if (waiting.length >= batch) flush();
        else wait();
      });
  }
  function wait(): void {
    clearTimeout(timer);
    if (waiting.length > 0) timer = setTimeout(flush, patienceMs);
  }
  function checkFailure(): void {
    if (failure !== null) throw failure.fault;
  }

  return {
    async add(item) {
      checkFailure();
      waiting.push(item);
      if (waiting.length >= batch) flush();
      else wait();
      while (waiting.length >= most && writing !== null) await writing;
      checkFailure();
    },
    async end() {
      while (writing !== null || (waiting.length > 0 && failure === null)) {
        flush();
        await writing;
      }
      clearTimeout(timer);
      checkFailure();
    },
  };
}
