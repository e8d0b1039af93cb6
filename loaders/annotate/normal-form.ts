const PLAIN_MARKS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '``': '"',
  "''": '"',
  '–': '-',
  '‑': '-',
  '—': '--',
  '―': '--',
  '…': '...',
};
const ODD = /[^ -_a-~]/;
const ODD_MARKS = /[‘’‚`´“”„«»–‑—―…]/g;
const INVISIBLE = /[\u00a0\u00ad\u200b-\u200f\u202f\u2060\ufeff]/g;

/**
 * A word as the models know it: plain quotes and dashes as the treebanks print them, no invisible
 * characters, and every digit a 0. Used for looking up weights only, never for offsets.
 */
export function normalForm(word: string): string {
  const plain = PLAIN_MARKS[word] ?? word;
  const known = ODD.test(plain)
    ? plain.replace(INVISIBLE, '').replace(ODD_MARKS, (mark) => PLAIN_MARKS[mark] ?? mark)
    : plain;
  return known.replace(/\d/g, '0');
}
