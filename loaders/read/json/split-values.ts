/** One value of a JSON text, as bytes. */
export interface JsonValue {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Null where it is longer than the limit. */
  readonly bytes: Buffer | null;
  /** Whether it comes to an end. */
  readonly whole: boolean;
}

const [QUOTE, BACKSLASH, COMMA, LINE_FEED] = [0x22, 0x5c, 0x2c, 0x0a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === LINE_FEED || byte === 0x0d;
}

/**
 * Takes a JSON text apart into the items of its outermost array, or, where it is no array, into its objects. Holds one value
 * at a time, of `maxBytes` at most, and looks at nothing but brackets and strings: whether a value is JSON is
 * for others to say. All marks of JSON are single bytes of UTF-8 that no other character holds.
 */
export async function* splitValues(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<JsonValue> {
  let [depth, line, begun] = [0, 1, 1];
  let [inString, escaped, inArray, first] = [false, false, false, true];
  let parts: Buffer[] = [];
  let length = 0;

  function add(part: Uint8Array): void {
    length += part.length;
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(Buffer.from(part));
  }
  function take(whole: boolean): JsonValue | null {
    const bytes = length > maxBytes ? null : Buffer.concat(parts);
    const blank = bytes?.every(isSpace);
    parts = [];
    length = 0;
    return blank ? null : { line: begun, bytes, whole };
  }

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === LINE_FEED) line += 1;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        continue;
      }
      if (isSpace(byte) && length === 0 && parts.length === 0 && at === from) {
        from = at + 1;
        continue;
      }
      // A byte order mark stands before the first value.
      if (first && (byte === 0xef || byte === 0xbb || byte === 0xbf)) {
        from = at + 1;
        continue;
      }
      if (first && byte === OPEN_LIST) {
        [first, inArray, from] = [false, true, at + 1];
        continue;
      }
      first = false;
      if (length === 0 && at === from) begun = line;
      if (byte === QUOTE) inString = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        if (depth > 0) depth -= 1;
        if (depth === 0) {
          const ends = inArray && byte === CLOSE_LIST && isEndOfArray(chunk, from, at);
          add(chunk.subarray(from, ends ? at : at + 1));
          from = at + 1;
          const value = take(true);
          if (value !== null) yield value;
        }
      } else if (byte === COMMA && depth === 0) {
        add(chunk.subarray(from, at));
        from = at + 1;
        const value = take(true);
        if (value !== null) yield value;
      }
    }
    add(chunk.subarray(from));
  }
  const rest = take(depth === 0 && !inString);
  if (rest !== null) yield rest;

  /** Whether a bracket at depth 0 closes the outermost array, and not an item that is an array. */
  function isEndOfArray(chunk: Uint8Array, start: number, at: number): boolean {
    if (length > 0 || parts.length > 0) return false;
    return chunk.subarray(start, at).every(isSpace);
  }
}
