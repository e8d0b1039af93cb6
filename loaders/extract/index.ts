// In: an article whose sentences have trees and whose mentions have entities.
// Out: its events, each with parties, time, place, status and the sentence that says so.

export { type EventWord, eventWords } from './event-words.ts';
export { EXTRACTOR_NAME, extractEvents, readEvents } from './extract-article.ts';
export type { Trace } from './trace.ts';
