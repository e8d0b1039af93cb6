import { readFileSync } from 'node:fs';

const FILE = new URL('./data/sentence-words.tsv', import.meta.url);

/** The words that decide where a sentence ends, by kind; `data/sentence-words.tsv` explains the kinds. */
export interface SentenceWords {
  readonly opens: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly clock: ReadonlySet<string>;
  readonly zones: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
  readonly starts: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
}

/** Reads `data/sentence-words.tsv`. */
export function readSentenceWords(): SentenceWords {
  const kinds = new Map<string, ReadonlySet<string>>();
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    const [kind, words] = line.split('\t');
    if (kind !== undefined && words !== undefined) kinds.set(kind, new Set(words.split(' ')));
  }
  const of = (kind: string) => kinds.get(kind) ?? new Set();
  return {
    opens: of('opens'),
    ends: of('ends'),
    clock: of('clock'),
    zones: of('zones'),
    numbered: of('numbered'),
    starts: of('starts'),
    speech: of('speech'),
  };
}
