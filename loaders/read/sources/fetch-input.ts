import { lookup as resolveName } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Input } from '../input.ts';
import { DEFAULT_MAX_BYTES, type ReadSettings } from '../read-settings.ts';
import { megabytes } from '../read-whole.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { through } from '../through.ts';
import { isPrivateAddress } from './private-address.ts';

/** The most that a fetch may take from the first connection to the last byte, redirects included. */
export const FETCH_MS = 30_000;
export const MOST_REDIRECTS = 5;

const PRIVATE =
  'its address is one of this machine or its network; --allow-private lets such addresses be fetched';

/**
 * Fetches a page or a feed over http or https, whole and within limits of size and time. Addresses of this machine and of
 * private networks are refused, also when a name or a redirect leads there, unless the settings allow them.
 */
export async function fetchInput(address: string, settings: ReadSettings): Promise<Input | Refusal> {
  const timeMs = settings.fetchMs ?? FETCH_MS;
  const deadline = AbortSignal.timeout(timeMs);
  const signal = settings.signal ? AbortSignal.any([settings.signal, deadline]) : deadline;
  try {
    return await follow(address, settings, signal);
  } catch (fault) {
    if (deadline.aborted) return refuse(`it took longer than ${timeMs / 1000} seconds to fetch`);
    if (fault instanceof PrivateAddress) return refuse(PRIVATE);
    return refuse(`it could not be fetched (${fault instanceof Error ? fault.message : String(fault)})`);
  }
}

class PrivateAddress extends Error {}

async function follow(first: string, settings: ReadSettings, signal: AbortSignal): Promise<Input | Refusal> {
  let url = new URL(first);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      return refuse(`it leads to ${url.protocol}//, which is not fetched`);
    const response = await get(url, settings.allowPrivate ?? false, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      url = new URL(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      return refuse(`the server answered ${statusCode}`);
    }
    const maxBytes = settings.maxBytes ?? DEFAULT_MAX_BYTES;
    const body = await wholeBody(response, maxBytes);
    if (body === null) return refuse(`it is longer than ${megabytes(maxBytes)}`);
    const contentType = headers['content-type'];
    return {
      kind: 'input',
      origin: first,
      size: body.length,
      url: url.href,
      ...(contentType === undefined ? {} : { contentType }),
      open: async function* () {
        yield body;
      },
    };
  }
  return refuse(`it redirects more than ${MOST_REDIRECTS} times`);
}

function get(url: URL, allowPrivate: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw new PrivateAddress();
  const options: RequestOptions = {
    signal,
    agent: false,
    headers: {
      'user-agent': 'demarche (reads news articles)',
      accept: 'text/html, application/xhtml+xml, application/xml, application/feed+json, */*;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
    },
    // The address that is checked is the one that is connected to: a name can't change between.
    lookup: (name, lookupOptions, done) => {
      resolveName(name, { ...lookupOptions, all: true }, (fault, addresses) => {
        const bad = !allowPrivate && addresses?.some(({ address }) => isPrivateAddress(address));
        const [one] = addresses ?? [];
        if (fault !== null || bad || one === undefined) done(bad ? new PrivateAddress() : fault, '', 0);
        else if (lookupOptions.all === true) done(null, addresses as never);
        else done(null, one.address, one.family);
      });
    },
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    request(url, options, resolve).on('error', reject).end();
  });
}

/** All of a body, unpacked; null where that is more than `maxBytes`. */
async function wholeBody(response: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of unpacked(response)) {
    length += chunk.length;
    if (length > maxBytes) {
      response.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function unpacked(response: IncomingMessage): AsyncIterable<Uint8Array> {
  switch (response.headers['content-encoding']) {
    case 'gzip':
      return through(response, createGunzip());
    case 'deflate':
      return through(response, createInflate());
    case 'br':
      return through(response, createBrotliDecompress());
    default:
      return response;
  }
}
