/** A page shaped like a newspaper's, around the paragraphs given. */
export function page(paragraphs: readonly string[], head = '', attributes = ' lang="en"'): string {
  const prose = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!DOCTYPE html><html${attributes}><head><title>A headline | The Example</title>${head}
<script>document.title = 'run'; fetch('http://127.0.0.1:1/')</script><style>p{color:red}</style></head>
<body><header><nav><ul><li><a href="/">Home</a><li><a href="/world">World</a><li><a href="/sport">Sport</a></ul></nav></header>
<main><article><h1>A headline</h1><div class="ad">Buy two, get one free!</div>${prose}
<div class="share-box"><a href="#">Share on all networks</a></div></article>
<aside><h2>Most read</h2><ul><li><a href="/1">Ten cats</a><li><a href="/2">Nine dogs</a></ul></aside></main>
<footer><p>Copyright The Example. All rights reserved. <a href="/terms">Terms</a></p></footer></body></html>`;
}

/** Paragraphs long enough that they are told from navigation. */
export const PROSE = [
  'Mexico criticized Chile on Monday over the new rules for trade, officials said in the capital after a long day of talks.',
  'The two leaders met in Santiago last week, and they will meet again in the spring, said a spokesman for the government.',
  'France has warned Germany that the treaty may fail, and both countries, which have talked for years, now want time.',
] as const;
