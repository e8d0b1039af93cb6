import {
  type AnnotatedArticle,
  type Article,
  type ArticleRecord,
  type CodedArticle,
  contentId,
  type ExtractedArticle,
  type ResolvedArticle,
} from '../src/ontology/index.ts';
import { createAnnotator, openCorenlpAnnotator } from './annotate/index.ts';
import { EXTRACTOR_NAME, readEvents, type Trace } from './extract/index.ts';
import { joinExtracted, keepConfident, recordArticle } from './record/index.ts';
import { createResolver, type UserRegistry } from './resolve/index.ts';

/** How to extract: plain data, that workers can be handed. */
export interface ExtractionSettings {
  /** The address of a CoreNLP server that tags and parses in the place of our own models. */
  readonly corenlp?: string;
  /** Events told with less confidence are left out and counted; 0 to 1. */
  readonly minConfidence?: number;
  /** What a user's own file adds to the registry, as `readRegistryFile` gives it. */
  readonly registry?: UserRegistry;
}

/** Turns articles into what they add to the graph. */
export interface Extraction {
  /** Names all that has a say in what comes out, with versions. */
  readonly name: string;
  /** Deterministic: the same article gives the same record, byte for byte. */
  extract(article: Article): ArticleRecord;
  /** The same for a row that others have coded; null where it tells of nothing between two parties. */
  extractCoded(coded: CodedArticle): ArticleRecord | null;
  /** The same, with all that was seen on the way: trees, mentions, and what became of every event word. */
  explain(article: Article): Explanation;
}

/** How an article was read. */
export interface Explanation {
  readonly resolved: ResolvedArticle;
  readonly traces: readonly Trace[];
  readonly record: ArticleRecord;
}

/** An extraction that may have to wait for a server. */
export interface AnyExtraction {
  readonly name: string;
  extract(article: Article): ArticleRecord | Promise<ArticleRecord>;
  extractCoded(coded: CodedArticle): ArticleRecord | null | Promise<ArticleRecord | null>;
  explain(article: Article): Explanation | Promise<Explanation>;
}

/** Puts the steps together, our own annotator first; models and tables are read here, once. */
export function createExtraction(settings: ExtractionSettings = {}): Extraction {
  const { name: annotator, annotate } = createAnnotator();
  const { name, read, readCoded } = createReading(annotator, settings);
  const explain = (article: Article): Explanation => read(annotate(article));
  return {
    name,
    extract: (article) => explain(article).record,
    extractCoded: (coded) => readCoded(coded, hasProse(coded) ? annotate(coded.article) : null),
    explain,
  };
}

/**
 * The same with the annotator that the settings name.
 *
 * @throws DemarcheError `usage` or `annotator` where a server is named that is none or can't be reached
 */
export async function openExtraction(settings: ExtractionSettings): Promise<AnyExtraction> {
  if (settings.corenlp === undefined) return createExtraction(settings);
  const { name: annotator, annotate } = await openCorenlpAnnotator(settings.corenlp);
  const { name, read, readCoded } = createReading(annotator, settings);
  const explain = async (article: Article): Promise<Explanation> => read(await annotate(article));
  return {
    name,
    extract: async (article) => (await explain(article)).record,
    extractCoded: async (coded) => readCoded(coded, hasProse(coded) ? await annotate(coded.article) : null),
    explain,
  };
}

function hasProse({ article: { text, bodyStart } }: CodedArticle): boolean {
  return bodyStart < text.length;
}

/** The steps behind the grammar. */
function createReading(annotator: string, { minConfidence, registry }: ExtractionSettings) {
  const resolver = createResolver(registry === undefined ? {} : { registry });
  const name = [
    ...[EXTRACTOR_NAME, annotator],
    ...(registry === undefined ? [] : [`registry/${contentId([JSON.stringify(registry)])}`]),
    ...(minConfidence === undefined ? [] : [`min-confidence/${minConfidence}`]),
  ].join(' ');
  const record = (extracted: ExtractedArticle): ArticleRecord =>
    keepConfident(recordArticle(extracted, name), minConfidence ?? 0);
  return {
    name,
    read(annotated: AnnotatedArticle): Explanation {
      const resolved = resolver.resolve(annotated);
      const { extracted, traces } = readEvents(resolved);
      return { resolved, traces, record: record(extracted) };
    },
    /** @param prose the row's article where it has prose */
    readCoded(coded: CodedArticle, prose: AnnotatedArticle | null): ArticleRecord | null {
      const told = resolver.resolveCoded(coded);
      if (prose === null) return told.events.length === 0 ? null : record(told);
      return record(joinExtracted(told, readEvents(resolver.resolve(prose)).extracted));
    },
  };
}
