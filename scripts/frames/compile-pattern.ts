import { plain, singular } from './parse-dictionary.ts';

/** A pattern in the extractor's notation. */
export interface CompiledPattern {
  readonly text: string;
  /** Whether it opens with a particle ("out [strategy]"). */
  readonly particle: boolean;
}

const PARTICLES = new Set(
  'off out up down back away on in over ahead forward aside along together apart through around'.split(' '),
);

/**
 * Turns what stands behind the verb of a dictionary pattern into the extractor's notation: "* (TO &TREATY)" becomes
 * "to [@treaty]". Undefined for what that notation can't say: words before the verb, two nouns at once.
 */
export function compilePattern(pattern: string): CompiledPattern | undefined {
  if (!pattern.startsWith('*') || /[$^%]/.test(pattern)) return undefined;
  const parts = pattern.slice(1).match(/\([^)]*\)|\{[^}]*\}|\S+/g) ?? [];
  const words: string[] = [];
  let nouns: string | undefined;
  let particle = false;
  for (const part of parts) {
    if (part === '+') continue;
    const inside = part
      .replace(/[(){}]/g, ' ')
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '+' && word !== '');
    if (part.startsWith('(')) {
      const [preposition, ...rest] = inside;
      if (!preposition) return undefined;
      if (nouns !== undefined) {
        if (rest.length > 0) return undefined;
        continue;
      }
      words.push(plain(preposition));
      if (rest.length > 0) nouns = phrase(rest);
    } else if (words.length === 0 && nouns === undefined && PARTICLES.has(plain(part))) {
      words.push(plain(part));
      particle = true;
    } else {
      if (nouns !== undefined) return undefined;
      nouns = phrase(inside);
    }
  }
  if (words.length === 0 && nouns === undefined) return undefined;
  return { text: [...words, ...(nouns === undefined ? [] : [`[${nouns}]`])].join(' '), particle };
}

function phrase(words: readonly string[]): string {
  return words
    .map((word) => (word.startsWith('&') ? `@${plain(word.slice(1))}` : singular(plain(word))))
    .join(' ');
}
