import { type Article, contentId } from '../../src/ontology/index.ts';

/** An article of nothing but its text. */
export function articleOf(text: string, bodyStart = 0): Article {
  return {
    id: contentId([text]) as Article['id'],
    url: null,
    title: null,
    publisher: null,
    publishedOn: null,
    datelinePlace: null,
    language: 'en',
    sha256: '',
    text,
    bodyStart,
  };
}
