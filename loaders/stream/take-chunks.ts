/**
 * Gathers a stream into chunks of `most` items, and of fewer where the next item is not there within `patienceMs`:
 * whoever types or trickles is not kept waiting.
 *
 * @throws what the stream throws, after the chunk of all items before
 */
export async function* takeChunks<Item>(
  source: AsyncIterable<Item>,
  { most, patienceMs }: { readonly most: number; readonly patienceMs: number },
): AsyncGenerator<readonly Item[]> {
  const items = source[Symbol.asyncIterator]();
  let next = items.next();
  try {
    for (;;) {
      const chunk: Item[] = [];
      let taken: IteratorResult<Item> | 'late' = await next;
      while (taken !== 'late' && taken.done !== true) {
        chunk.push(taken.value);
        next = items.next();
        if (chunk.length === most) break;
        taken = await within(patienceMs, next);
      }
      if (chunk.length > 0) yield chunk;
      if (taken !== 'late' && taken.done === true) return;
    }
  } finally {
    await items.return?.();
  }
}

async function within<T>(patienceMs: number, awaited: Promise<T>): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patienceMs);
  });
  try {
    return await Promise.race([awaited, late]);
  } finally {
    clearTimeout(timer);
  }
}
