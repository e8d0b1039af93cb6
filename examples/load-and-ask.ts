/** Loads an article from code, and asks who criticized whom. Run as `node dist/examples/load-and-ask.js`. */
import { loadArticles, objects, open, query } from 'demarche';

const store = await open(process.argv[2] ?? 'example.db');
try {
  const { articles, rejections } = await loadArticles(store, [
    {
      text: 'Mexico criticized Canada on Monday. Canadian officials met Mexican diplomats in Ottawa on Tuesday.',
      publisher: 'Example News',
      publishedOn: '2017-02-24',
    },
    { text: '' },
  ]);
  console.log(`${articles.loaded} loaded, ${rejections.length} rejected: ${rejections[0]?.reason}`);

  const criticisms = objects<{ actors: string[]; recipients: string[]; occurredOn: string | null }>(
    await query(store, 'who-criticized', { since: '2017-01-01' }),
  );
  for (const { occurredOn, actors, recipients } of criticisms) {
    console.log(`${occurredOn}: ${actors.join(', ')} criticized ${recipients.join(', ')}`);
  }
} finally {
  await store.close();
}
