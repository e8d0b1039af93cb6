// In: the events that were read in an article, sentence by sentence.
// Out: what the article adds to the graph: entities, and events with ids, codes and all their evidence.

export { recordArticle } from './record-article.ts';
