import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Stands in for a CoreNLP server; ends with the test. Gives its address. */
export async function standIn(listener: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === '/ping') response.end('pong');
    else listener(request, response);
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The answer to a sentence: for each word its tag, its head counted from 1, and the relation. */
export function answerOf(...sentences: readonly (readonly (readonly [string, number, string])[])[]): string {
  return JSON.stringify({
    sentences: sentences.map((words, index) => ({
      index,
      basicDependencies: words.map(([, governor, dep], nth) => ({ dep, governor, dependent: nth + 1 })),
      tokens: words.map(([pos], nth) => ({ index: nth + 1, pos })),
    })),
  });
}
