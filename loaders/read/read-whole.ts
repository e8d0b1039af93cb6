import type { Input } from './input.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Sizes as people read them: "52.4 MB", a million bytes each. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en-US', { maximumSignificantDigits: 3 })} MB`;
}

/**
 * Reads an input to its end, and no more than `maxBytes` of it: a larger file is refused by its size
 * before any of it is read, a longer stream as soon as it passes the limit.
 */
export async function readWhole(input: Input, maxBytes: number): Promise<Buffer | Refusal> {
  if (input.size !== null && input.size > maxBytes) {
    return refuse(
      `it is ${megabytes(input.size)} long, and an article may have ${megabytes(maxBytes)} at most`,
    );
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input.open()) {
    length += chunk.length;
    if (length > maxBytes) {
      return refuse(`it is longer than ${megabytes(maxBytes)}, the most that an article may have`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
