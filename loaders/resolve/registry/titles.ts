import { list, readTable } from './read-table.ts';

/** Whom the holder of a title acts for when no name is given. */
export type ActsFor = 'holder' | 'government' | 'army' | 'none';

/** A title of persons: "foreign minister". */
export interface Title {
  /** As it stands in the table: "foreign minister". */
  readonly office: string;
  /** Which office it is, whatever it is called: `minister:foreign`. */
  readonly officeClass: string;
  readonly acts: ActsFor;
}

/** A title and the ways in which it is written. */
export interface TitleForms {
  readonly title: Title;
  readonly singular: readonly string[];
  readonly plural: readonly string[];
}

/** What a minister, or a ministry, is responsible for. */
export interface Portfolio {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
}

export function readTitles(): TitleForms[] {
  return readTable('titles.tsv', ['title', 'plural', 'class', 'acts']).map((row) => ({
    title: { office: row.title, officeClass: row.class, acts: row.acts as ActsFor },
    singular: [row.title],
    plural: row.plural === '' ? [] : [row.plural],
  }));
}

export function readPortfolios(): Portfolio[] {
  return readTable('portfolios.tsv', ['portfolio', 'name', 'words']).map((row) => ({
    id: row.portfolio,
    name: row.name,
    words: list(row.words),
  }));
}

/** "Defense minister", "minister of national defence", "secretary for defense": all titles of a portfolio. */
export function portfolioTitles({ id, words }: Portfolio): TitleForms[] {
  const forms: TitleForms[] = [];
  const add = (officeClass: string, acts: ActsFor, singular: string, plural?: string) =>
    forms.push({
      title: { office: singular, officeClass, acts },
      singular: [singular],
      plural: plural === undefined ? [] : [plural],
    });
  for (const word of words) {
    const minister = `minister:${id}`;
    add(minister, 'holder', `${word} minister`, `${word} ministers`);
    add(minister, 'holder', `minister of ${word}`, `ministers of ${word}`);
    add(minister, 'holder', `minister for ${word}`);
    add(minister, 'holder', `secretary of ${word}`, `secretaries of ${word}`);
    add(minister, 'holder', `secretary for ${word}`);
    add(minister, 'holder', `secretary of the ${word}`);
    add(minister, 'holder', `${word} secretary`);
    add(minister, 'holder', `${word} chief`, `${word} chiefs`);
    add('deputy-minister', 'government', `deputy ${word} minister`, `deputy ${word} ministers`);
    add('deputy-minister', 'government', `deputy minister of ${word}`);
    add('spokesman', 'government', `${word} ministry spokesman`);
    add('spokesman', 'government', `${word} ministry spokeswoman`);
  }
  return forms;
}

/** "Foreign ministry", "ministry of foreign affairs", "department of defense": the bodies of a portfolio. */
export function portfolioBodies({ words }: Portfolio): string[] {
  return words.flatMap((word) => [
    `${word} ministry`,
    `ministry of ${word}`,
    `ministry for ${word}`,
    `ministry of the ${word}`,
    `department of ${word}`,
    `department of the ${word}`,
    `${word} department`,
    `secretariat of ${word}`,
  ]);
}

let classes: ReadonlyMap<string, string> | null = null;

/** The class of each title, by the title in small letters. */
export function titleClasses(): ReadonlyMap<string, string> {
  classes ??= new Map(
    [...readTitles(), ...readPortfolios().flatMap(portfolioTitles)].flatMap(({ title, singular }) =>
      singular.map((form): [string, string] => [form, title.officeClass]),
    ),
  );
  return classes;
}

const SMALL_WORDS = new Set(['of', 'the', 'for', 'and', 'in']);

/** Capitalizes all words but the small ones. */
export function titleCase(phrase: string): string {
  return phrase.replace(/[\p{L}’']+/gu, (word) =>
    SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}
