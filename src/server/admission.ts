import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { refuse } from './fault-answer.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses whoever calls the server by a name that is not its own: a page elsewhere whose name was made to
 * point here (DNS rebinding) comes with that name. An address in figures can't be rebound.
 *
 * @param bound the address that the server listens on
 */
export function checkHost(bound: string): MiddlewareHandler {
  const own = new Set([...LOOPBACK, bound.toLowerCase()]);
  const isOpen = !['127.0.0.1', '::1', 'localhost'].includes(bound);
  if (isOpen) own.add(hostname().toLowerCase());
  return async (context, next) => {
    const name = (context.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '');
    if (own.has(name) || (isOpen && isIP(name.replace(/^\[|\]$/g, '')) !== 0)) return await next();
    return refuse(context, 403, 'wrong-host', `This server does not go by the name ${JSON.stringify(name)}.`);
  };
}

/** Refuses pages of other origins. A browser says where a request comes from; other programs need not. */
export function checkOrigin(): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const fromElsewhere =
      (origin !== undefined && origin !== `http://${context.req.header('host')}`) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none');
    if (!fromElsewhere) return await next();
    return refuse(context, 403, 'wrong-origin', 'Only the page that this server serves may ask it.');
  };
}

/** Lets nothing but reading pass. */
export function checkMethod(): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
      context.header('Allow', 'GET, HEAD, POST');
      return refuse(context, 405, 'method', `${method} is not allowed: everything here only reads.`);
    }
    const type = context.req.header('content-type') ?? '';
    if (method === 'POST' && !/^application\/json(?:;|$)/i.test(type)) {
      return refuse(context, 415, 'media-type', 'A POST carries application/json.');
    }
    return await next();
  };
}

/** Refuses whoever does not bring the token of the address that was printed. */
export function checkToken(token: string): MiddlewareHandler {
  const wanted = Buffer.from(token);
  return async (context, next) => {
    const given = Buffer.from(/^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '');
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return await next();
    return refuse(
      context,
      401,
      'token',
      'The token is missing or not this server’s. Open the address that demarche view printed.',
    );
  };
}

/** What a browser is told never to do with the page: run or load anything from elsewhere, or frame it. */
export function safeHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    crossOriginResourcePolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    strictTransportSecurity: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}
