import type { EntityId, Mention, MentionForm } from '../../src/ontology/index.ts';
import type { EntityBook } from './entity-book.ts';
import type { Phrase } from './names/phrase.ts';
import type { Scan } from './names/scan.ts';
import type { ReadSentence } from './resolve-article.ts';

/** A phrase and what it names. */
export interface Named {
  readonly phrase: Phrase;
  readonly ids: readonly EntityId[];
}

/** Makes the mentions of a sentence, in the order of the text; of two with one head the longer stays. */
export function mentionsOf({ scan }: ReadSentence, named: readonly Named[], book: EntityBook): Mention[] {
  const bySize = [...named].sort(
    (a, b) => size(b.phrase) - size(a.phrase) || a.phrase.first - b.phrase.first,
  );
  const heads = new Set<number>();
  const mentions: Mention[] = [];
  for (const { phrase, ids } of bySize) {
    const head = [headOf(scan, phrase), phrase.anchor].find((each) => !heads.has(each));
    if (head === undefined) continue;
    heads.add(head);
    const mention = mentionOf(scan, phrase, head, ids);
    mentions.push(mention);
    noteName(scan, phrase, mention, book);
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

function size({ first, last }: Phrase): number {
  return last - first;
}

/** The token of a span whose own head is outside it; the anchor, if the tree has several or the anchor is one. */
export function headOf(
  { tokens }: Scan,
  { first, last, anchor }: Pick<Phrase, 'first' | 'last' | 'anchor'>,
): number {
  let found = -1;
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (token === undefined || (token.head >= first && token.head <= last) || token.upos === 'PUNCT')
      continue;
    if (i === anchor) return anchor;
    if (found < 0 && token.deprel !== 'case' && token.deprel !== 'det') found = i;
  }
  return found < 0 ? anchor : found;
}

function mentionOf(scan: Scan, phrase: Phrase, head: number, ids: readonly EntityId[]): Mention {
  const { sentence, tokens } = scan;
  const start = tokens[phrase.first]?.start ?? sentence.start;
  const end = tokens[phrase.last]?.end ?? sentence.end;
  return {
    sentence: sentence.index,
    first: phrase.first,
    last: phrase.last,
    head,
    start,
    end,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
    form: formOf(phrase),
    entities: [...ids].sort(),
  };
}

function formOf(phrase: Phrase): MentionForm {
  switch (phrase.kind) {
    case 'role':
    case 'pair':
      return 'nominal';
    case 'pronoun':
      return 'pronoun';
    case 'person':
    case 'named':
    case 'body':
      return 'name';
  }
}

/** A name in the text is an alias of what it names; a description ("the president") is not. */
function noteName({ sentence, tokens }: Scan, phrase: Phrase, mention: Mention, book: EntityBook): void {
  const [id] = mention.entities;
  if (mention.form !== 'name' || id === undefined || mention.entities.length > 1) return;
  if (phrase.kind === 'named' && phrase.sense.kind === 'country' && phrase.sense.as === 'adjective') return;
  if (phrase.kind === 'named' && (phrase.sense.kind === 'capital' || phrase.sense.kind === 'seat')) return;
  const first = phrase.kind === 'person' ? phrase.nameFirst : phrase.first;
  const start = (tokens[first]?.start ?? 0) - sentence.start;
  book.met(id, sentence.text.slice(start, mention.end - sentence.start).replace(/\s+/g, ' '));
}
