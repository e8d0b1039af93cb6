import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { DemarcheError } from '../../src/ontology/index.ts';

/** How to make a lemma of a form: how many letters to take off its end, and what to put there. */
export interface LemmaEdit {
  readonly strip: number;
  readonly append: string;
}

/**
 * Edits by Penn tag and ending, `VBD ised`; a whole word stands with a caret before it, `VBD ^met`, and
 * comes first, then the longest ending.
 */
export type LemmaTable = ReadonlyMap<string, LemmaEdit>;

/** The longest ending that the table may hold, in letters. */
export const LONGEST_ENDING = 6;

/** The key of a whole word in the table. */
export function wordKey(lower: string, xpos: string): string {
  return `${xpos} ^${lower}`;
}

/** The key of the last `letters` letters of a word. */
export function endingKey(lower: string, xpos: string, letters: number): string {
  return `${xpos} ${lower.slice(lower.length - letters)}`;
}

/**
 * The lemma of a word: proper nouns as they are written, all else in lower case. Curly apostrophes
 * count as straight ones.
 */
export function lemmaOf(text: string, upos: string, xpos: string, table: LemmaTable): string {
  if (upos === 'PROPN' || text.length > 40) return text;
  const lower = text.toLowerCase().replaceAll('’', "'");
  let edit = table.get(wordKey(lower, xpos));
  for (
    let letters = Math.min(LONGEST_ENDING, lower.length - 1);
    edit === undefined && letters >= 0;
    letters--
  )
    edit = table.get(endingKey(lower, xpos, letters));
  if (edit === undefined || edit.strip > lower.length) return lower;
  return lower.slice(0, lower.length - edit.strip) + edit.append || lower;
}

/** The table as tab-separated text: key, letters to strip, letters to append. */
export function writeLemmaTable(table: LemmaTable): string {
  return [...table].map(([key, { strip, append }]) => `${key}\t${strip}\t${append}\n`).join('');
}

/** The committed table as a function of a word, its universal part of speech and its Penn tag. */
export function createLemmatizer(): (text: string, upos: string, xpos: string) => string {
  const table = readLemmaTable(new URL('./model/lemmas.tsv.gz', import.meta.url));
  return (text, upos, xpos) => lemmaOf(text, upos, xpos, table);
}

/**
 * Reads a table that `writeLemmaTable` wrote, gzipped.
 *
 * @throws DemarcheError `model` when the file is missing or damaged
 */
export function readLemmaTable(file: URL): LemmaTable {
  try {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
    return new Map(
      lines.filter(Boolean).map((line) => {
        const [key = '', strip, append = ''] = line.split('\t');
        return [key, { strip: Number(strip), append }];
      }),
    );
  } catch (cause) {
    throw new DemarcheError('model', `Cannot read ${file.pathname}; reinstall or run npm run train.`, {
      cause,
    });
  }
}
