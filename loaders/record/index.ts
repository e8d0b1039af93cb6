// In: the events that were read in an article, sentence by sentence.
// Out: what the article adds to the graph: entities, and events with ids, codes and all their evidence.

export { joinExtracted } from './join-extracted.ts';
export { keepConfident } from './keep-confident.ts';
export { recordArticle } from './record-article.ts';
