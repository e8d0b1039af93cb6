import { existsSync, readFileSync } from 'node:fs';

/** The version in the `package.json` that this code belongs to, whether it runs from `src/` or from `dist/`. */
export function packageVersion(): string {
  for (const up of ['../../package.json', '../../../package.json']) {
    const file = new URL(up, import.meta.url);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).version;
  }
  return 'unknown';
}
