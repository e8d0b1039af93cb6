import type { EventWord, Trace } from '../../loaders/extract/index.ts';
import type { Explanation } from '../../loaders/load.ts';
import { recordFields } from './extract-line.ts';

/** What `explain --json` prints: what `extract` prints, and for each sentence what was seen in it. */
export function explainJson({ resolved, record }: Explanation, words: readonly EventWord[]): string {
  const sentences = resolved.sentences.map(({ index, start, end, text, tokens }) => ({
    start,
    end,
    text,
    tokens,
    mentions: resolved.mentions.filter(({ sentence }) => sentence === index),
    words: words
      .filter(({ sentence }) => sentence === index)
      .map(({ token, traces, entries, tables }) => ({
        token: token.index,
        word: token.text,
        entries,
        tables,
        traces: traces.map(traceFields),
      })),
  }));
  return JSON.stringify({ ...recordFields(record), sentences });
}

function traceFields({ entry, eventType, actors, recipients, about, outcome }: Trace) {
  return { entry, eventType, actors, recipients, about, ...outcome };
}
