import { nameKey } from '../ontology/index.ts';
import { editDistance } from './nearest-names.ts';

/** An entity as far as its names go. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** The name keys of its name and aliases. */
  readonly nameKeys: readonly string[];
}

/** The longest word of a name key: whatever the name fits has it somewhere. */
export function longestWord(key: string): string {
  return key.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/**
 * Ways to fit a text to a name, the strictest first: whole words of it side by side ("pena" fits "Enrique
 * Pena Nieto", "us" fits "US officials" and not "Australia"); the beginnings of words, in any order
 * ("nieto enr"); anything inside it ("graray").
 */
const WAYS: readonly ((key: string, wanted: string) => boolean)[] = [
  (key, wanted) => ` ${key} `.includes(` ${wanted} `),
  (key, wanted) => wanted.split(' ').every((word) => ` ${key}`.includes(` ${word}`)),
  (key, wanted) => key.includes(wanted),
];

/**
 * Those whom a text names, in part or whole, whatever its case and accents. An id names exactly one;
 * otherwise all that fit in the strictest way that anyone fits.
 */
export function fitNames(text: string, entities: readonly Named[]): readonly Named[] {
  const byId = entities.filter((entity) => entity.id === text);
  if (byId.length > 0) return byId;
  const wanted = nameKey(text);
  for (const fits of WAYS) {
    const found = entities.filter((entity) => entity.nameKeys.some((key) => fits(key, wanted)));
    if (found.length > 0) return found;
  }
  return [];
}

/** As `fitNames`, but a whole name stands before names of which the text is a part: "Mexico", not "Mexico City". */
export function fitOneName(text: string, entities: readonly Named[]): readonly Named[] {
  const fitting = fitNames(text, entities);
  const whole = fitting.filter((entity) => entity.nameKeys.includes(nameKey(text)));
  return whole.length > 0 ? whole : fitting;
}

/** How far a text is from a name key: from the whole of it, or from as many of its words as the text has. */
function distanceFromName(wanted: string, key: string): number {
  const words = key.split(' ');
  const length = wanted.split(' ').length;
  const parts = words.slice(0, Math.max(1, words.length - length + 1));
  const windows = parts.map((_, start) => words.slice(start, start + length).join(' '));
  return Math.min(...[key, ...windows].map((part) => editDistance(wanted, part)));
}

/** The names that a text comes nearest to, at most three, none of them further off than a third of its letters. */
export function nearestEntities(text: string, entities: readonly Omit<Named, 'id'>[]): readonly string[] {
  const wanted = nameKey(text);
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  const near = entities
    .map(({ name, nameKeys }) => ({
      name,
      distance: Math.min(...nameKeys.map((key) => distanceFromName(wanted, key))),
    }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return [...new Set(near.map(({ name }) => name))].slice(0, 3);
}
