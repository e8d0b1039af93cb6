import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, inject } from 'vitest';

export const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

export const SEED = fileURLToPath(new URL('../fixtures/reuters-mexico-2017-02-24.txt', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Gets the process to do with it what it likes; standard input then stays open. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

/** The environment without what would change the command's ways. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { DEMARCHE_STORE: _s, DEMARCHE_DEBUG: _d, NEO4J_PASSWORD: _p, COLUMNS: _c, ...rest } = process.env;
  return rest;
}

/** Runs the built command as a user would, in a process of its own. */
export async function runDemarche(args: readonly string[], options: RunOptions): Promise<Run> {
  const fault = inject('buildFault');
  if (fault !== '') throw new Error(`The command could not be built:\n${fault}`);
  const env = { ...plainEnvironment(), ...options.env };
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: options.cwd, env });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  // The command may end before it has read everything.
  child.stdin.on('error', () => {});
  if (options.meanwhile === undefined) child.stdin.end(options.input ?? '');
  else options.meanwhile(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, stdout, stderr };
}

/** A fresh folder for the tests of a file; removed behind them. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
