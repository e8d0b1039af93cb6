import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Yields the files of a folder and of those within it, by name; those whose name begins with a dot are left out. A link is
 * followed, unless it leads to a folder that is above it or has been read.
 *
 * @throws what the system says of a folder that can't be read
 */
export async function* walkFolder(folder: string, seen = new Set<string>()): AsyncGenerator<string> {
  const real = await realpath(folder);
  if (seen.has(real)) return;
  seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const isFolder = entry.isSymbolicLink()
      ? await stat(path).then(
          (found) => found.isDirectory(),
          () => false,
        )
      : entry.isDirectory();
    if (isFolder) yield* walkFolder(path, seen);
    else yield path;
  }
}

/** Whether a name may be a pattern; a shell mostly has replaced it already. */
export function isPattern(name: string): boolean {
  return /[*?[\]{}]/.test(name);
}

/** The files that a pattern matches, by name. Links to folders are not followed. */
export async function matchPattern(pattern: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const unix = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  return (await glob(unix, { followSymbolicLinks: false, expandDirectories: false })).sort();
}
