import { statSync } from 'node:fs';
import type { ReaderPool } from './reading/index.ts';
import { number, readRows, textOrNull } from './rows.ts';
import { STATEMENTS } from './statements.ts';

const ADDRESS = /^\w[\w+.-]*:\/\//;

/**
 * Says by a text whether the store was changed. Of a file its time and size are enough, so that looking is
 * cheap and holds nobody up; a server is asked for its newest article.
 */
export function createStoreVersion(
  location: string,
  pool: ReaderPool,
): (signal: AbortSignal) => Promise<string> {
  if (!ADDRESS.test(location)) return async () => fileVersion(location);
  return (signal) =>
    pool.lend(signal, async (reader) => {
      const [row] = await readRows(reader, STATEMENTS.newestRecord, {});
      return row === undefined ? '' : `${number(row, 'articles')} ${textOrNull(row, 'recordedAt') ?? ''}`;
    });
}

function fileVersion(path: string): string {
  return [path, `${path}.wal`]
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((found) => (found === undefined ? '-' : `${found.mtimeMs} ${found.size}`))
    .join(', ');
}
