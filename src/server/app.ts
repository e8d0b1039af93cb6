import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { checkHost, checkMethod, checkOrigin, checkToken, safeHeaders } from './admission.ts';
import { faultAnswer, notFound, refuse } from './fault-answer.ts';
import type { Log } from './log.ts';
import { evidenceRoutes } from './routes/evidence-routes.ts';
import { graphRoutes } from './routes/graph-routes.ts';
import { queryRoutes } from './routes/query-routes.ts';
import { searchRoute } from './routes/search-route.ts';
import { storeRoutes } from './routes/store-routes.ts';
import type { Viewing } from './viewing.ts';

/** What the whole server needs to know. */
export interface AppSettings {
  readonly viewing: Viewing;
  readonly token: string;
  /** The address that it listens on. */
  readonly host: string;
  /** Serves the built viewer. */
  readonly viewer: MiddlewareHandler;
  readonly log: Log;
  readonly version: string;
}

/** Puts the server together: who may ask is settled before anything is read. */
export function createApp({ viewing, token, host, viewer, log, version }: AppSettings): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const where = issue?.path.join('.') ?? '';
      const message = `${where === '' ? '' : `${where}: `}${issue?.message ?? 'The request is wrong.'}`;
      return refuse(context, 400, 'request', message);
    },
  });
  app.use(log.requests());
  app.use(safeHeaders(), checkHost(host), checkOrigin(), checkMethod());
  app.use(viewer);
  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Demarche',
      version,
      description: 'Reads a graph of diplomatic relations. Every request but this one carries the token.',
    },
    security: [{ token: [] }],
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  app.use('/api/*', checkToken(token));
  app.use(
    bodyLimit({
      maxSize: viewing.limits.bodyBytes,
      onError: (context) => {
        // What is still coming is not read.
        context.header('Connection', 'close');
        const most = `${viewing.limits.bodyBytes / 1024} KB`;
        return refuse(context, 413, 'too-large', `A request may carry ${most} at most.`);
      },
    }),
  );
  storeRoutes(app, viewing);
  graphRoutes(app, viewing);
  evidenceRoutes(app, viewing);
  searchRoute(app, viewing);
  queryRoutes(app, viewing);
  app.notFound((context) => notFound(context, `There is nothing at ${context.req.path}.`));
  app.onError((fault, context) => {
    log.fault(context, fault);
    return faultAnswer(context, fault);
  });
  return app;
}
