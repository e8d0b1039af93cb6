/**
 * Puts what `tsc` leaves behind beside the compiled code: the data files of `loaders/` and `src/`, and
 * `queries/` whole. Run as `dist/scripts/copy-data.js`, the last step of `npm run build`.
 */
import { chmodSync, cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const CODE = new Set(['.ts', '.js', '.map']);

const dist = new URL('../', import.meta.url);
const root = new URL('../', dist);

function isData(path: string): boolean {
  if (statSync(path).isDirectory()) return true;
  return !CODE.has(extname(path)) && !basename(path).startsWith('.');
}

function copyData(folder: string): void {
  const to = fileURLToPath(new URL(folder, dist));
  cpSync(fileURLToPath(new URL(folder, root)), to, { recursive: true, filter: isData });
}

/** A query that is no longer in `queries/` must not stay in the build, where it would still be found. */
function removeStaleQueries(): void {
  const current = new Set(readdirSync(new URL('queries/', root)));
  for (const name of readdirSync(new URL('dist/queries/', root))) {
    if (!current.has(name)) rmSync(new URL(`dist/queries/${name}`, root), { recursive: true });
  }
}

for (const folder of ['loaders/', 'src/', 'queries/']) copyData(folder);
removeStaleQueries();
chmodSync(new URL('src/cli/main.js', dist), 0o755);
