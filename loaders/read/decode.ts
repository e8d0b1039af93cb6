import { isUtf8 } from 'node:buffer';
import { type Refusal, refuse } from './refusal.ts';

/** A text as it was decoded. */
export interface Decoded {
  readonly kind: 'text';
  readonly text: string;
}

/** How files of other kinds begin, and what they are. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['255044462d', 'a PDF file'],
  ['504b0304', 'a ZIP archive or an office document'],
  ['1f8b', 'a gzip archive'],
  ['89504e470d0a1a0a', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['d0cf11e0a1b11ae1', 'an old office document'],
];

const UTF_16_MARKS = ['fffe', 'feff'];

/** Control characters that no text holds: all but tab, line ends, form feed, escape and next line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/** The share of control characters from which on a file is not taken for text. */
const MOST_CONTROL = 0.01;

/** The text that the first `length` bytes hold, a character cut by the end left out; null where they are not UTF-8. */
function beginningOf(bytes: Uint8Array, length: number): string | null {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return null;
  }
}

/** The offset of the first byte sequence that is no character of UTF-8. */
function firstFault(bytes: Uint8Array): number {
  // Every beginning that ends before the fault can be decoded, none that reaches behind it: halve.
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (beginningOf(bytes, middle) === null) bad = middle;
    else good = middle;
  }
  return Buffer.byteLength(beginningOf(bytes, good) ?? '', 'utf8');
}

/**
 * Why a text can't be an article's, or null: NUL and other control characters are binary data, and half a
 * surrogate pair, which JSON can write, is no character and has no UTF-8.
 */
export function textFault(text: string): string | null {
  const nul = text.indexOf('\0');
  if (nul >= 0) return `it is binary data, not text: a NUL at character ${nul}`;
  const half = text.search(/\p{Surrogate}/u);
  if (half >= 0) return `its text has half a surrogate pair at character ${half}`;
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > text.length * MOST_CONTROL) return 'it is binary data, not text';
  return null;
}

/** Decodes UTF-8 strictly. A byte order mark is left out; every other byte is kept. */
export function decode(bytes: Buffer): Decoded | Refusal {
  const beginning = bytes.toString('hex', 0, 8);
  const signature = SIGNATURES.find(([start]) => beginning.startsWith(start));
  if (signature !== undefined) return refuse(`it is binary data, not text: ${signature[1]}`);
  if (UTF_16_MARKS.some((mark) => beginning.startsWith(mark))) {
    return refuse('it is UTF-16; save it as UTF-8');
  }
  if (!isUtf8(bytes)) {
    const nul = bytes.indexOf(0);
    if (nul >= 0) return refuse(`it is binary data, not text: a NUL at byte ${nul}`);
    return refuse(`it is not UTF-8: the fault is at byte ${firstFault(bytes)}; save it as UTF-8`);
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const fault = textFault(text);
  return fault === null ? { kind: 'text', text } : refuse(fault);
}
