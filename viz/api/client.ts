import type { FaultResponse } from '../../src/server/api/index.ts';

/** The server, or what lies behind it, said no. The message is for whoever looks at the page. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault';
  readonly code: string;
  readonly line: number | null;
  readonly column: number | null;

  constructor({ code, message, line, column }: FaultResponse['error'], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.line = line ?? null;
    this.column = column ?? null;
  }
}

/** Asks the server. Every request carries the token of the page's address. */
export interface Client {
  get<T>(
    path: string,
    query?: Readonly<Record<string, string | number | null>>,
    signal?: AbortSignal,
  ): Promise<T>;
  post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T>;
}

export function createClient(token: string): Client {
  const ask = async <T>(path: string, init: RequestInit): Promise<T> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    let response: Response;
    try {
      response = await fetch(path, { ...init, headers });
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      const message =
        'The server does not answer. Is demarche view still running? Begin it again, and open the address that it prints.';
      throw new ApiFault({ code: 'server-gone', message }, { cause });
    }
    if (response.ok) return (await response.json()) as T;
    const body = (await response.json().catch(() => null)) as FaultResponse | null;
    throw new ApiFault(body?.error ?? { code: 'fault', message: `The server answered ${response.status}.` });
  };
  return {
    get: (path, query = {}, signal) => {
      const given = Object.entries(query).flatMap(([name, value]) =>
        value === null ? [] : [[name, String(value)]],
      );
      const search = new URLSearchParams(given as string[][]).toString();
      return ask(search === '' ? path : `${path}?${search}`, { method: 'GET', signal: signal ?? null });
    },
    post: (path, body, signal) =>
      ask(path, { method: 'POST', body: JSON.stringify(body), signal: signal ?? null }),
  };
}
