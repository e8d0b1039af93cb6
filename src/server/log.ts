import type { Context, MiddlewareHandler } from 'hono';

/** Says what the server does, one line of JSON a request. Addresses are told without what is asked of them. */
export interface Log {
  requests(): MiddlewareHandler;
  fault(context: Context, fault: unknown): void;
}

const SILENT: Log = { requests: () => (_, next) => next(), fault: () => {} };

/** @param write gets every line; null for a server that keeps quiet */
export function createLog(write: ((line: string) => void) | null): Log {
  if (write === null) return SILENT;
  const line = (entry: Readonly<Record<string, unknown>>): void => {
    write(JSON.stringify({ time: new Date().toISOString(), ...entry }));
  };
  return {
    requests: () => async (context, next) => {
      const began = performance.now();
      await next();
      const { method, path } = context.req;
      const ms = Math.round(performance.now() - began);
      line({ method, path, status: context.res.status, ms });
    },
    fault: ({ req: { method, path } }, fault) => {
      const what =
        fault instanceof Error ? { name: fault.name, message: fault.message, stack: fault.stack } : { fault };
      line({ method, path, ...what });
    },
  };
}
