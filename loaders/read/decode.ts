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

/** What is declared of a text's encoding, by whoever sent it or by the text itself; null where nothing is. */
export type DeclaredCharset = string | null;

/**
 * Decodes a text: by its byte order mark, else strictly as UTF-8, else as it is declared, else as windows-1252 where it looks
 * like words of a Western language in it. A byte order mark is left out; every other character is kept. (Labels are often
 * wrong, and what can be read as UTF-8 by chance is very rarely anything else, so UTF-8 goes before them.)
 */
export function decode(bytes: Buffer, declared: DeclaredCharset = null): Decoded | Refusal {
  const beginning = bytes.toString('hex', 0, 8);
  const signature = SIGNATURES.find(([start]) => beginning.startsWith(start));
  if (signature !== undefined) return refuse(`it is binary data, not text: ${signature[1]}`);
  const charset = charsetOf(bytes, beginning, declared);
  if (charset === null) {
    const nul = bytes.indexOf(0);
    if (nul >= 0) return refuse(`it is binary data, not text: a NUL at byte ${nul}`);
    return refuse(`it is not UTF-8: the fault is at byte ${firstFault(bytes)}; save it as UTF-8`);
  }
  const text = charset === 'windows-1252' ? fromWestern(bytes) : new TextDecoder(charset).decode(bytes);
  const fault = textFault(text);
  return fault === null ? { kind: 'text', text } : refuse(fault);
}

function charsetOf(bytes: Buffer, beginning: string, declared: DeclaredCharset): string | null {
  if (beginning.startsWith('fffe')) return 'utf-16le';
  if (beginning.startsWith('feff')) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const label = declared === null ? null : knownCharset(declared);
  if (label !== null && label !== 'utf-8') return label;
  return looksWestern(bytes) ? 'windows-1252' : null;
}

/** The name under which an encoding can be decoded; null for one that is not known. */
function knownCharset(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** Quotation marks, dashes, the euro and pound signs, no-break space, and letters: what prose has in windows-1252. */
const WESTERN = new Set([0x80, 0x85, 0xa0, 0xa1, 0xa3, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb4, 0xb7, 0xbb, 0xbf]);
const MOST_WESTERN = 0.2;

/** Whether bytes that are not UTF-8 may be windows-1252: and not UTF-8 that has been damaged. */
function looksWestern(bytes: Buffer): boolean {
  let high = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return false;
    if (byte < 0x80) continue;
    high += 1;
    const next = bytes[at + 1] ?? 0;
    if (byte >= 0xc0) {
      if (next >= 0x80 && next < 0xc0) return false;
    } else if (!WESTERN.has(byte) && !(byte >= 0x91 && byte <= 0x99)) return false;
  }
  return high <= bytes.length * MOST_WESTERN;
}

/** What windows-1252 has at 0x80 to 0x9f; Node 20 decodes it as Latin 1, which has nothing there. */
const WESTERN_MARKS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function fromWestern(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (mark) => WESTERN_MARKS[mark.charCodeAt(0) - 0x80] ?? mark);
}
