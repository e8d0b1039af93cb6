import type { CountryCode, EntityId } from '../../../src/ontology/index.ts';
import { headOf, type Named } from '../mentions.ts';
import type { Phrase } from '../names/phrase.ts';
import type { Scan } from '../names/scan.ts';
import type { Reading, ReadSentence } from '../resolve-article.ts';

/** Something named, as it is remembered. */
export interface Noted {
  readonly phrase: Phrase;
  readonly ids: readonly EntityId[];
  readonly head: number;
  /** Whether it is the subject of a verb. */
  readonly subject: boolean;
  /** Of the main clause. */
  readonly main: boolean;
}

/** What has been named so far, sentence by sentence. */
export interface Memory {
  begin(sentence: ReadSentence): void;
  /** Tells what the sentence names by itself, also behind the place where reading has come to. */
  foresee(named: readonly Named[]): void;
  note(phrase: Phrase, ids: readonly EntityId[]): void;
  /** What this sentence has named so far, in the order of the text. */
  readonly current: readonly Noted[];
  /** What the sentence before named. */
  readonly previous: readonly Noted[];
  readonly earlier: readonly Noted[];
  readonly ahead: readonly Named[];
  readonly scan: Scan | null;
  readonly previousScan: Scan | null;
  countryOf(id: EntityId): CountryCode | null;
}

export function createMemory({ book }: Reading): Memory {
  let current: Noted[] = [];
  let previous: Noted[] = [];
  let earlier: Noted[] = [];
  let ahead: readonly Named[] = [];
  let scan: Scan | null = null;
  let previousScan: Scan | null = null;
  return {
    begin(sentence) {
      earlier = previous;
      previous = current;
      current = [];
      ahead = [];
      previousScan = scan;
      scan = sentence.scan;
    },
    foresee(named) {
      ahead = named;
    },
    note(phrase, ids) {
      if (scan === null) return;
      const head = headOf(scan, phrase);
      const token = scan.tokens[head];
      const subject = token?.deprel.startsWith('nsubj') ?? false;
      const main = subject && scan.tokens[token?.head ?? -1]?.head === -1;
      current.push({ phrase, ids, head, subject, main });
    },
    get current() {
      return current;
    },
    get previous() {
      return previous;
    },
    get earlier() {
      return earlier;
    },
    get ahead() {
      return ahead;
    },
    get scan() {
      return scan;
    },
    get previousScan() {
      return previousScan;
    },
    countryOf: (id) => book.countryOf(id),
  };
}

export function isPerson(id: EntityId): boolean {
  return id.startsWith('person:');
}

export function isBody(id: EntityId): boolean {
  return id.startsWith('government:') || id.startsWith('organization:');
}
