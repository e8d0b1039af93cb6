import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What the compiler said if the command could not be built, else empty. */
    buildFault: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = [
  'src',
  'loaders',
  'scripts',
  'queries',
  'viz',
  'package.json',
  'tsconfig.build.json',
  'vite.config.ts',
];

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const within = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(found.mtimeMs, ...within);
}

function build(): string {
  const built = statSync(join(root, 'dist/src/cli/main.js'), { throwIfNoEntry: false })?.ctimeMs ?? 0;
  if (built > Math.max(...SOURCES.map((source) => newest(join(root, source))))) return '';
  try {
    execFileSync('npm', ['run', 'build'], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
      shell: process.platform === 'win32',
    });
    return '';
  } catch (fault) {
    return fault instanceof Error && 'stdout' in fault ? String(fault.stdout) : String(fault);
  }
}

/** Builds the command once for all tests that run it, if its sources are newer. Only those tests fail if that fails. */
export function setup(project: TestProject): void {
  project.provide('buildFault', build());
}
