import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { DemarcheError } from '../ontology/index.ts';
import { findQueries } from '../query/index.ts';
import { createApp } from './app.ts';
import { createLog } from './log.ts';
import { createReaderPool, type StoreAddress } from './reading/index.ts';
import { staticFiles } from './static-files.ts';
import { createStoreVersion } from './store-version.ts';
import { type ServerLimits, USUAL_LIMITS } from './viewing.ts';

/** Where the built viewer is, seen from the built server. */
const VIEWER = fileURLToPath(new URL('../../viz', import.meta.url));

export interface ServerSettings {
  readonly store: StoreAddress;
  readonly host: string;
  /** The port; null for 7475, or another that is free. 0 for any. */
  readonly port: number | null;
  /** Folders of saved queries besides ours. */
  readonly queryFolders: readonly string[];
  readonly limits?: Partial<ServerLimits>;
  /** Gets the log, a line of JSON a request; null for none. */
  readonly log: ((line: string) => void) | null;
  readonly version: string;
}

export interface RunningServer {
  /** What to open in a browser, with the token. */
  readonly address: string;
  close(): Promise<void>;
}

const USUAL_PORT = 7475;

/**
 * Serves the viewer and its API, with a new random token.
 *
 * @throws DemarcheError `usage` where it can't listen, or the viewer is not built
 */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const limits = { ...USUAL_LIMITS, ...settings.limits };
  const token = randomBytes(18).toString('base64url');
  const viewer = staticFiles(VIEWER);
  const pool = createReaderPool(settings.store, limits);
  const app = createApp({
    viewing: {
      pool,
      limits,
      queries: () => findQueries(settings.queryFolders),
      version: createStoreVersion(settings.store.location, pool),
    },
    token,
    host: settings.host,
    viewer,
    log: createLog(settings.log),
    version: settings.version,
  });
  const server = createServer(getRequestListener(app.fetch));
  const { host } = settings;
  const port = await listenSomewhere(server, settings).catch((fault: unknown) => {
    pool.close();
    throw fault;
  });
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    address: `http://${name}:${port}/#token=${token}`,
    async close() {
      pool.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

async function listenSomewhere(server: Server, { host, port }: ServerSettings): Promise<number> {
  if (port !== null) return await listen(server, host, port);
  try {
    return await listen(server, host, USUAL_PORT);
  } catch (fault) {
    const { cause } = fault as { cause?: NodeJS.ErrnoException };
    if (cause?.code !== 'EADDRINUSE') throw fault;
    return await listen(server, host, 0);
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (fault: NodeJS.ErrnoException): void => {
      const why = fault.code === 'EADDRINUSE' ? 'something else listens there' : fault.message;
      reject(new DemarcheError('usage', `Can't listen on ${host}:${port}: ${why}.`, { cause: fault }));
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
