import { readFileSync } from 'node:fs';
import type { TaughtLemma } from './learn-lemmas.ts';

/** The forms of a verb by Penn tag. */
export type VerbForms = Readonly<Record<'VB' | 'VBP' | 'VBZ' | 'VBG' | 'VBD' | 'VBN', string>>;

/** Past tense and participle of irregular verbs by base form, and which regular ones double their consonant. */
export interface VerbList {
  readonly irregular: ReadonlyMap<string, readonly [past: string, participle: string]>;
  readonly doubling: ReadonlySet<string>;
}

const IRREGULAR = new URL('./data/irregular-verbs.txt', import.meta.url);
const NOUNS = new URL('./data/news-nouns.txt', import.meta.url);
const NEWS = new URL('./data/news-verbs.txt', import.meta.url);

/** The base forms in `data/news-verbs.txt`. */
export function readNewsVerbs(): readonly string[] {
  return linesOf(NEWS).flatMap((line) => line.split(' '));
}

/** All forms of the verbs of both lists, and of `others`, and the plurals of `data/news-nouns.txt`, with their lemma. */
export function taughtLemmas(others: readonly string[]): readonly TaughtLemma[] {
  const list = readVerbList();
  const ours = new Set([...readNewsVerbs(), ...list.irregular.keys(), ...list.doubling]);
  const verbs = (lemma: string, certain: boolean) =>
    Object.entries(inflectVerb(lemma, list)).map(([xpos, form]) => {
      return { form, upos: 'VERB', xpos, lemma, certain };
    });
  const nouns = linesOf(NOUNS).map((line) => {
    const [form = '', lemma = ''] = line.split(' ');
    return { form, upos: 'NOUN', xpos: 'NNS', lemma, certain: true };
  });
  return [
    ...others.flatMap((lemma) => verbs(lemma, false)),
    ...[...ours].flatMap((lemma) => verbs(lemma, true)),
    ...nouns,
  ];
}

/** Reads `data/irregular-verbs.txt`. */
export function readVerbList(): VerbList {
  const irregular = new Map<string, readonly [string, string]>();
  const doubling = new Set<string>();
  for (const line of linesOf(IRREGULAR)) {
    const [base = '', past, participle] = line.split(' ');
    if (past === '+') doubling.add(base);
    else if (past !== undefined) irregular.set(base, [past, participle ?? past]);
  }
  return { irregular, doubling };
}

function linesOf(file: URL): readonly string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** All forms of an English verb. */
export function inflectVerb(base: string, { irregular, doubling }: VerbList): VerbForms {
  const stem = doubling.has(base) || /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) ? base + base.at(-1) : base;
  const soft = /(?:[sxz]|[cs]h)$/.test(base);
  const ied = /[^aeiou]y$/.test(base);
  const regular = ied ? `${base.slice(0, -1)}ied` : /e$/.test(base) ? `${base}d` : `${stem}ed`;
  const [past, participle] = irregular.get(base) ?? [regular, regular];
  return {
    VB: base,
    VBP: base,
    VBZ: ied ? `${base.slice(0, -1)}ies` : soft || /[^aeiou]o$/.test(base) ? `${base}es` : `${base}s`,
    VBG: /ie$/.test(base)
      ? `${base.slice(0, -2)}ying`
      : /[^eoy]e$/.test(base)
        ? `${base.slice(0, -1)}ing`
        : `${stem}ing`,
    VBD: past,
    VBN: participle,
  };
}
