const MARKS = /\p{M}+/gu;
const APART = /[^\p{L}\p{N}]+/gu;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const UNDIVIDED = /[øđðłıßæœþ]/g;

/**
 * The form in which names are compared: without case, accents and punctuation, words one space
 * apart. "Enrique Peña-Nieto" and "enrique pena nieto" have the same key, and so have "U.S." and "US".
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(UNDIVIDED, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[.'’]/g, '')
    .replace(APART, ' ')
    .trim();
}
