import {
  endingKey,
  type LemmaEdit,
  type LemmaTable,
  LONGEST_ENDING,
  lemmaOf,
  wordKey,
} from '../lemmatizer.ts';
import type { TreebankSentence } from './conllu.ts';

/** An ending must be seen in so many different words to make a rule. */
const FEWEST_WORDS = 2;

interface Seen {
  readonly lower: string;
  readonly upos: string;
  readonly xpos: string;
  /** How often each lemma was given, by lemma. */
  readonly lemmas: Map<string, number>;
}

/** A lemma from elsewhere; if certain it is right whatever the treebank says, else where it says nothing. */
export interface TaughtLemma {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  readonly certain: boolean;
}

/** The verbs of a treebank that it has at least twice: a lemma that stands once may be a slip. */
export function verbsOf(sentences: readonly TreebankSentence[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { lemmas, upos } of sentences)
    for (const [at, lemma] of lemmas.entries())
      if (upos[at] === 'VERB' && /^[a-z]+$/.test(lemma)) count(counts, lemma, 1);
  return [...counts].filter(([, times]) => times > 1).map(([lemma]) => lemma);
}

/**
 * Learns how lemmas are made: for every tag and ending the edit that most words have, where a shorter
 * ending would say otherwise, and whole words where the endings fail.
 */
export function learnLemmas(
  sentences: readonly TreebankSentence[],
  taught: readonly TaughtLemma[],
): LemmaTable {
  const words = countWords(sentences, taught);
  const table = new Map<string, LemmaEdit>();
  for (let letters = 0; letters <= LONGEST_ENDING; letters++) {
    const endings = new Map<string, Map<string, number>>();
    for (const { lower, xpos, lemmas } of words) {
      if (lower.length <= letters && letters > 0) continue;
      const key = endingKey(lower, xpos, letters);
      const edits = endings.get(key) ?? new Map<string, number>();
      endings.set(key, edits);
      count(edits, written(editOf(lower, mostFrequent(lemmas))), 1);
    }
    for (const [key, edits] of [...endings].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const best = mostFrequent(edits);
      const [strip, append = ''] = best.split(' ');
      const [xpos = '', ending = ''] = key.split(' ');
      const shorter = letters === 0 ? undefined : longestEnding(table, ending.slice(1), xpos);
      const same = shorter !== undefined && written(shorter) === best;
      const backing = edits.get(best) ?? 0;
      if (!same && (letters === 0 || backing >= FEWEST_WORDS))
        table.set(key, { strip: Number(strip), append });
    }
  }
  for (const { lower, upos, xpos, lemmas } of words) {
    const lemma = mostFrequent(lemmas);
    if (lemmaOf(lower, upos, xpos, table) !== lemma) table.set(wordKey(lower, xpos), editOf(lower, lemma));
  }
  return table;
}

function longestEnding(table: LemmaTable, ending: string, xpos: string): LemmaEdit | undefined {
  for (let letters = ending.length; letters >= 0; letters--) {
    const edit = table.get(endingKey(ending, xpos, letters));
    if (edit !== undefined) return edit;
  }
  return undefined;
}

function countWords(sentences: readonly TreebankSentence[], taught: readonly TaughtLemma[]): readonly Seen[] {
  const words = new Map<string, Seen>();
  for (const { forms, lemmas, upos, xpos } of sentences)
    for (const [at, form] of forms.entries()) {
      const lower = form.toLowerCase().replaceAll('’', "'");
      const tag = xpos[at] ?? '';
      const lemma = (lemmas[at] ?? '').toLowerCase();
      if (upos[at] === 'PROPN' || /[\s\d]/.test(lower) || lemma === '_') continue;
      const seen = words.get(wordKey(lower, tag)) ?? {
        lower,
        upos: upos[at] ?? '',
        xpos: tag,
        lemmas: new Map(),
      };
      words.set(wordKey(lower, tag), seen);
      count(seen.lemmas, lemma, 1);
    }
  for (const { form, upos, xpos, lemma, certain } of taught)
    if (certain || !words.has(wordKey(form, xpos)))
      words.set(wordKey(form, xpos), { lower: form, upos, xpos, lemmas: new Map([[lemma, 1]]) });
  return [...words.values()].sort((a, b) => (wordKey(a.lower, a.xpos) < wordKey(b.lower, b.xpos) ? -1 : 1));
}

function editOf(lower: string, lemma: string): LemmaEdit {
  let common = 0;
  while (common < Math.min(lower.length, lemma.length) && lower[common] === lemma[common]) common++;
  return { strip: lower.length - common, append: lemma.slice(common) };
}

function written({ strip, append }: LemmaEdit): string {
  return `${strip} ${append}`;
}

function count(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [key, times] of counts)
    if (times > most || (times === most && key < best)) {
      best = key;
      most = times;
    }
  return best;
}
