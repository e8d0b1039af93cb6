// In: a transaction of any engine, and the records of articles or the ids of those to take back.
// Out: the graph changed to what the articles in it say, and counts of what that took.

export { type Parties, type Party, readableEdges } from './readable-edges.ts';
export { recordArticles, retractArticles } from './record-articles.ts';
