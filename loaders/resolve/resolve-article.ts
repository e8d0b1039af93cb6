import type { AnnotatedArticle, EntityId, Mention, ResolvedArticle } from '../../src/ontology/index.ts';
import { type Cast, createCast } from './cast.ts';
import { type EntityBook, entityBook } from './entity-book.ts';
import { introduceCast } from './introduce-cast.ts';
import { mentionsOf, type Named } from './mentions.ts';
import type { PlaceWords } from './names/city-or-government.ts';
import { findPhrases } from './names/find-phrases.ts';
import type { Phrase } from './names/phrase.ts';
import { type Scan, scanSentence } from './names/scan.ts';
import { createNaming, type Naming } from './naming.ts';
import { createMemory, type Memory } from './reference/memory.ts';
import { resolveReference } from './reference/resolve-reference.ts';
import type { Registry } from './registry/registry.ts';

/** A sentence with what was found in it. */
export interface ReadSentence {
  readonly scan: Scan;
  readonly phrases: readonly Phrase[];
}

/** What the steps of resolving one article share. */
export interface Reading {
  readonly registry: Registry;
  readonly placeWords: PlaceWords;
  readonly article: AnnotatedArticle['article'];
  readonly book: EntityBook;
  readonly cast: Cast;
}

/**
 * Resolves one article: finds the phrases of all sentences, learns who the persons are, then decides
 * sentence by sentence what each phrase names, first those that say so themselves, then those that
 * point back.
 */
export function resolveArticle(
  annotated: AnnotatedArticle,
  registry: Registry,
  placeWords: PlaceWords,
): ResolvedArticle {
  const book = entityBook(registry);
  const cast = createCast(registry, annotated.article.publishedOn, book);
  const reading: Reading = { registry, placeWords, article: annotated.article, book, cast };
  const sentences = annotated.sentences.map((sentence): ReadSentence => {
    const scan = scanSentence(sentence, registry.phrases);
    return { scan, phrases: findPhrases(scan, registry) };
  });
  const members = introduceCast(reading, sentences);
  const memory: Memory = createMemory(reading);
  const mentions: Mention[] = [];
  for (const sentence of sentences) {
    const naming = createNaming(reading, sentence, members);
    const named = nameAll(reading, sentence, naming, memory);
    mentions.push(...mentionsOf(sentence, named, book));
  }
  const used = new Set<EntityId>(mentions.flatMap(({ entities }) => entities));
  return { ...annotated, mentions, entities: book.entities(used) };
}

function nameAll(reading: Reading, sentence: ReadSentence, naming: Naming, memory: Memory): Named[] {
  const named: Named[] = [];
  memory.begin(sentence);
  for (const phrase of sentence.phrases) {
    const ids = naming.idsOf(phrase);
    if (ids.length > 0) named.push({ phrase, ids });
  }
  memory.foresee(named);
  for (const phrase of sentence.phrases) {
    let ids = naming.idsOf(phrase);
    if (ids.length === 0) {
      ids = resolveReference(reading, sentence.scan, phrase, memory);
      if (ids.length > 0) {
        naming.decide(phrase, ids);
        named.push({ phrase, ids });
      }
    }
    if (ids.length > 0) memory.note(phrase, ids);
  }
  return named;
}
