/** Words of a name that stay small, and those that are joined to what follows: "Abd al-Husayn Shandal". */
const SMALL = new Set([
  'bin',
  'ibn',
  'de',
  'da',
  'do',
  'dos',
  'das',
  'del',
  'di',
  'du',
  'la',
  'von',
  'van',
  'der',
  'den',
  'y',
  'e',
]);
const JOINED = new Set(['al', 'el', 'ul', 'ud', 'ur', 'as', 'ad']);

/** Writes a name as one would: "ABD_AL_HUSAYN_SHANDAL" is Abd al-Husayn Shandal, "BRUCE_O'NEILL_" Bruce O'Neill. */
export function naturalName(shouted: string): string {
  const words = shouted
    .replace(/^_+|_+$/g, '')
    .split(/[_\s]+/)
    .filter((word) => word !== '');
  let name = '';
  for (const [at, word] of words.entries()) {
    const small = word.toLowerCase();
    const inner = at > 0 && at < words.length - 1;
    if (inner && JOINED.has(small)) name += ` ${small}-`;
    else
      name +=
        (name === '' || name.endsWith('-') ? '' : ' ') +
        (inner && SMALL.has(small) ? small : capitalized(small));
  }
  return name;
}

/** Capital after hyphens, apostrophes and "Mc" too. */
function capitalized(word: string): string {
  return word.replace(
    /(^|[-'’.]|^mc)(\p{L})/gu,
    (_, before: string, letter: string) => `${before === 'mc' ? 'Mc' : before}${letter.toUpperCase()}`,
  );
}
