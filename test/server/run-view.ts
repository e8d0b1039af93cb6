import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** `demarche view`, running as a user would have it. */
export interface RunningView {
  /** `http://127.0.0.1:…`, without the token. */
  readonly origin: string;
  readonly token: string;
  /** What it printed, so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly process: ChildProcess;
  /** Asks the API, with the token. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  /** Ends it as Ctrl-C does. @returns its exit code */
  end(): Promise<number | null>;
}

/** Starts `demarche view --no-open` on a free port, and waits for its address. */
export async function runView(
  store: string,
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningView> {
  const fault = inject('buildFault');
  if (fault !== '') throw new Error(`The command could not be built:\n${fault}`);
  const args = [MAIN, 'view', '--no-open', '--port', '0', '--store', store, ...options];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /http:\S+\n/.exec(stdout)?.[0];
      if (found !== undefined) resolve(found.trim());
    });
    void ended.then(() => reject(new Error(`view ended: ${stderr}`)));
  });
  const [origin = '', token = ''] = address.split('/#token=');
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${origin}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
  return {
    origin,
    token,
    stdout: () => stdout,
    stderr: () => stderr,
    process: child,
    ask,
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    end: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}
