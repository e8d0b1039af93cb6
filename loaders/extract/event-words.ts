import type { EdgeType, IsoDate, ResolvedArticle, Token } from '../../src/ontology/index.ts';
import { entriesOf as entriesOfVerb } from './lexicon/find-verb.ts';
import type { VerbEntry } from './lexicon/frame.ts';
import { type Lexicon, readLexicon } from './lexicon/read-lexicon.ts';
import { childrenBy, growTrees, isVerb, type SentenceTree } from './sentence-tree.ts';
import { findTimes } from './times/find-times.ts';
import type { Trace } from './trace.ts';

/** What the lexicon has for a word that may tell of an event, and what became of it. */
export interface EventWord {
  readonly sentence: number;
  readonly token: Token;
  /** Events that it told of, or was kept from telling; empty where no entry held here. */
  readonly traces: readonly Trace[];
  /** The word's event entries, as printed in the lexicon, whether they held here or not. */
  readonly entries: readonly LexiconEntry[];
  /** Where else the lexicon has it: "governors.txt: report". */
  readonly tables: readonly string[];
}

export interface LexiconEntry {
  readonly entry: string;
  readonly eventType: EdgeType;
}

/** To tell which words name a time, any day will do. */
const ANY_DAY = '2000-01-01' as IsoDate;

/**
 * The words of an article that may tell of an event: verbs, nouns that are neither part of a name nor of a time, and
 * what is said with "be". Those without traces, entries and tables are what the lexicon does not have.
 *
 * @param traces what became of the words whose entries held, as `readEvents` says
 * @throws DemarcheError `lexicon` where a lexicon table has a fault
 */
export function eventWords(resolved: ResolvedArticle, traces: readonly Trace[]): readonly EventWord[] {
  const lexicon = readLexicon();
  const words: EventWord[] = [];
  for (const tree of growTrees(resolved)) {
    const sentence = tree.sentence.index;
    const named = coveredBy([...tree.mentions, ...findTimes(tree.tokens, ANY_DAY)]);
    for (const token of tree.tokens) {
      const own = traces.filter((trace) => trace.sentence === sentence && trace.token === token.index);
      const predicate = childrenBy(tree, token.index, 'cop').length > 0;
      const open = isVerb(token) || predicate || (token.upos === 'NOUN' && !named.has(token.index));
      if (!open && own.length === 0) continue;
      const entries = entriesOf(tree, token, lexicon);
      words.push({ sentence, token, traces: own, entries, tables: tablesOf(token, lexicon) });
    }
  }
  return words;
}

function coveredBy(spans: readonly { readonly first: number; readonly last: number }[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { first, last } of spans) for (let i = first; i <= last; i++) covered.add(i);
  return covered;
}

function entriesOf(tree: SentenceTree, token: Token, { verbs, nouns }: Lexicon): LexiconEntry[] {
  const lemma = token.lemma.toLowerCase();
  if (childrenBy(tree, token.index, 'cop').length > 0) {
    const said = verbs.get('be')?.filter(({ particles }) => particles.includes(lemma)) ?? [];
    return said.flatMap(told);
  }
  if (isVerb(token)) {
    return (entriesOfVerb(verbs, token) ?? []).flatMap(told);
  }
  return [...nouns].flatMap(([noun, frames]) =>
    noun === lemma || noun.endsWith(` ${lemma}`)
      ? frames.map(({ eventType }) => ({ entry: noun, eventType }))
      : [],
  );
}

function told(entry: VerbEntry): LexiconEntry[] {
  return entry.kind === 'event' ? [{ entry: entry.member, eventType: entry.eventType }] : [];
}

function tablesOf(token: Token, lexicon: Lexicon): string[] {
  const lemma = token.lemma.toLowerCase();
  const { governors, objects, themes, judgements, judging, supports } = lexicon;
  const place = token.upos === 'NOUN' ? 'noun' : token.upos === 'ADJ' ? 'adjective' : 'verb';
  const verb = place === 'verb';
  const found: readonly (readonly [table: string, value: string | undefined])[] = [
    ['governors.txt', governors[place].get(lemma)],
    ['objects.txt', place === 'noun' ? objects.get(lemma) : undefined],
    ['themes.txt', place === 'noun' && !objects.has(lemma) ? themes.get(lemma)?.join(', ') : undefined],
    ['judgements.txt', verb ? undefined : judgements.get(lemma)],
    ['speech.txt', verb && judging.plain.has(lemma) ? 'plain' : undefined],
    ['speech.txt', verb && judging.as.has(lemma) ? 'as' : undefined],
    ['supports.txt', verb ? supports.get(lemma) : undefined],
  ];
  return found.flatMap(([table, value]) => (value === undefined ? [] : [`${table}: ${value}`]));
}
