import { readFileSync } from 'node:fs';
import { hashText } from './hash.ts';

const FILE = new URL('./data/word-classes.tsv', import.meta.url);

/** The words of `data/word-classes.tsv` in lower case, each with the hash of its class. */
export function readWordClasses(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    const [word, name] = line.split('\t');
    if (word !== undefined && name !== undefined && !word.startsWith('#'))
      classes.set(word, hashText(`<${name}>`));
  }
  return classes;
}
