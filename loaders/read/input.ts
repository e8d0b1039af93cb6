/** Bytes that can be read, and how messages name them. */
export interface Input {
  readonly kind: 'input';
  readonly origin: string;
  /** In bytes; null where only reading will tell. */
  readonly size: number | null;
  /** What a web server called it: "text/html; charset=utf-8". */
  readonly contentType?: string;
  /** Where it is from, where that is an address. */
  readonly url?: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** The same input, of which some has been looked at. */
export function reopened(input: Input, bytes: AsyncIterable<Uint8Array>): Input {
  return { ...input, open: () => bytes };
}

/** The beginning of a stream, of `least` bytes where it has as many, and all of the stream. */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
  least: number,
): Promise<{ readonly beginning: Buffer; readonly all: AsyncIterable<Uint8Array> }> {
  const chunks = bytes[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length < least) {
    const next = await chunks.next();
    if (next.done === true) break;
    taken.push(next.value);
    length += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* taken;
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  }
  return { beginning: Buffer.concat(taken), all: all() };
}
