const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** One line of an input, or the news that it was too long to keep. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the line end; null where the line was longer than the limit. */
  readonly bytes: Buffer | null;
}

function withoutCarriageReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}

/**
 * Takes a stream of bytes apart into lines, and holds one line at a time, of `maxBytes` at most: what a
 * longer line has beyond them is passed over unread. (Node's own `readline` keeps a line of any length.)
 * In UTF-8 no other character holds the byte of a line feed, so lines can be cut before they are decoded.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;

  function add(part: Uint8Array): void {
    length += part.length;
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  }
  function take(): Line {
    const bytes = length > maxBytes ? null : withoutCarriageReturn(Buffer.concat(parts, length));
    const line = { number, bytes };
    parts = [];
    length = 0;
    number += 1;
    return line;
  }

  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
