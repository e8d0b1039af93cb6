import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { runDemarche, temporaryFolder } from '../cli/run-demarche.ts';
import { HOSTILE } from '../conformance/hostile-statements.ts';
import { SUMMIT_OFF, TALKS } from '../fixtures/records.ts';
import { type RunningView, runView } from './run-view.ts';

const folder = temporaryFolder();
const path = join(folder, 'graph.db');
let view: RunningView;

beforeAll(async () => {
  const store = await openStore(path);
  await store.record([TALKS, SUMMIT_OFF]);
  await store.close();
  view = await runView(path, ['--time-limit', '0.4', '--verbose']);
});
afterAll(() => view.end());

/** As `fetch` would not: with any Host, and any header that a browser sets itself. */
function raw(
  target: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${view.origin}${target}`, { method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject).end();
  });
}

const token = (): Readonly<Record<string, string>> => ({ authorization: `Bearer ${view.token}` });
const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code;

describe('who may ask', () => {
  test.each([
    ['none', ''],
    ['another', 'Bearer nonsense'],
    ['one that is too long', `Bearer ${'x'.repeat(5_000)}`],
    ['of another scheme', 'Basic bm9ib2R5'],
  ])('is refused with a token: %s', async (_, authorization) => {
    for (const at of ['/api/store', '/api/graph', '/api/queries', '/api/nothing']) {
      const { status, body } = await raw(at, { authorization });
      expect([at, status, JSON.parse(body).error.code]).toEqual([at, 401, 'token']);
    }
  });

  test.each([
    'evil.example',
    `evil.example:80`,
    '127.0.0.1.evil.example',
    '8.8.8.8',
    'localhost.evil.example',
  ])('is refused by the name %j, page and API alike', async (host) => {
    for (const at of ['/', '/api/store', '/api/openapi.json']) {
      expect((await raw(at, { host, ...token() })).status).toBe(403);
    }
  });

  test.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('may call it %s', async (name) => {
    expect((await raw('/api/version', { host: `${name}:7475`, ...token() })).status).toBe(200);
  });

  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1:1' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('is refused as a page of elsewhere: %j', async (headers) => {
    const { status, body } = await raw('/api/store', { ...headers, ...token() } as Record<string, string>);
    expect([status, JSON.parse(body).error.code]).toEqual([403, 'wrong-origin']);
  });

  test('has a token of its own every time', async () => {
    const other = await runView(path);
    try {
      expect(other.token).not.toBe(view.token);
      expect(other.token).toMatch(/^[\w-]{24}$/);
      expect((await fetch(`${other.origin}/api/store`, { headers: token() })).status).toBe(401);
    } finally {
      await other.end();
    }
  });
});

describe('what may be asked', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('not %s', async (method) => {
    expect((await raw('/api/store', token(), method)).status).toBe(405);
  });

  test('a POST carries JSON, and nothing else', async () => {
    const form = await view.ask('/api/cypher', {
      method: 'POST',
      body: 'cypher=RETURN 1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([form.status, await codeOf(form)]).toEqual([415, 'media-type']);
    const broken = await view.ask('/api/cypher', {
      method: 'POST',
      body: '{"cypher":',
      headers: { 'content-type': 'application/json' },
    });
    expect(broken.status).toBe(400);
  });

  test('a body has a size', async () => {
    const large = await view.post('/api/cypher', { cypher: `RETURN '${'x'.repeat(300 * 1024)}'` });
    expect([large.status, await codeOf(large)]).toEqual([413, 'too-large']);
  });

  test.each([
    ['/api/graph?limit=60001', 'limit'],
    ['/api/graph?limit=-1', 'limit'],
    ['/api/graph?from=yesterday', 'from'],
    ['/api/neighbours', 'id'],
    [`/api/search?q=${'x'.repeat(201)}`, 'q'],
    ['/api/search', 'q'],
    ['/api/path?from=government:MEX', 'to'],
  ])('%s is refused, and says what of it', async (at, what) => {
    const response = await view.ask(at);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { message: string } };
    expect(error.message).toMatch(new RegExp(`^${what}: `));
  });

  test('no more than so many events at once', async () => {
    expect((await view.post('/api/evidence', { events: Array(101).fill('a') })).status).toBe(400);
    expect((await view.post('/api/events', { events: Array(2_001).fill('a') })).status).toBe(400);
  });

  test.each([...HOSTILE])('Cypher that does more than read is refused: %s', async (cypher) => {
    const response = await view.post('/api/cypher', { cypher });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  test('a mistake in Cypher is told with its place', async () => {
    const response = await view.post('/api/cypher', { cypher: 'MATCH (n:Person\nRETURN n' });
    const { error } = (await response.json()) as { error: { code: string; line: number; column: number } };
    expect(error.code).toBe('query-failed');
    expect(error.line).toBe(2);
    expect(error.column).toBeGreaterThan(0);
  });

  test('what is not there is not found, in the same form', async () => {
    for (const at of [
      '/api/nothing',
      '/api/article?id=none',
      '/../package.json',
      '/assets/none.js',
      '/%2e%2e/%2e%2e/etc/passwd',
    ]) {
      const { status, body } = await raw(at, token());
      expect([at, status, typeof JSON.parse(body).error.message]).toEqual([at, 404, 'string']);
    }
    const unknown = await view.post('/api/queries/who-mat', { parameters: {} });
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'query-unknown']);
  });
});

describe('how much may be asked', () => {
  const RUNAWAY = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(x * y) AS n';

  test('a query is stopped when its time is over, and the store is free again', async () => {
    const response = await view.post('/api/cypher', { cypher: RUNAWAY });
    expect([response.status, await codeOf(response)]).toEqual([504, 'query-timeout']);
    const { code, stderr } = await runDemarche(['load', '--date', '2020-01-02', '-', '--store', path], {
      cwd: folder,
      input: 'Mexico criticized the United States.',
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('a query is stopped when its client goes away', async () => {
    const long = await runView(path, ['--time-limit', '600']);
    try {
      const controller = new AbortController();
      const asked = long.ask('/api/cypher', {
        method: 'POST',
        body: JSON.stringify({ cypher: RUNAWAY }),
        headers: { 'content-type': 'application/json' },
        signal: controller.signal,
      });
      setTimeout(() => controller.abort(), 500);
      await expect(asked).rejects.toThrow();
      // The file can be written only once nobody reads it.
      const { code, stderr } = await runDemarche(['load', '--date', '2020-01-03', '-', '--store', path], {
        cwd: folder,
        input: 'Canada praised Mexico.',
      });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    } finally {
      await long.end();
    }
  });

  test('so many at once, and the rest is told to come again', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => view.post('/api/cypher', { cypher: RUNAWAY })),
    );
    const statuses = answers.map((one) => one.status);
    expect(statuses.filter((one) => one === 504)).not.toHaveLength(0);
    const busy = answers.filter((one) => one.status === 503);
    expect(busy.length).toBe(40 - 4 - 24);
    expect(busy[0]?.headers.get('retry-after')).toBe('2');
    expect(await codeOf(busy[0] as Response)).toBe('server-busy');
    expect((await view.ask('/api/version')).status).toBe(200);
  });

  test('an answer has so many rows, and says that there were more', async () => {
    const response = await view.post('/api/cypher', { cypher: 'UNWIND range(1, 9000) AS n RETURN n' });
    const table = (await response.json()) as { rows: unknown[]; truncated: boolean; limit: number };
    expect([table.rows.length, table.truncated, table.limit]).toEqual([5_000, true, 5_000]);
  });
});

describe('what a browser is told', () => {
  test('nothing runs but what is served here, and nobody frames it', async () => {
    for (const at of ['/', '/api/store', '/api/nothing']) {
      const { headers } = await view.ask(at);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  test('the page has no script of its own in it, and names no other place', async () => {
    const page = await (await view.ask('/')).text();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/https?:\/\//);
    expect(page).not.toMatch(/\son\w+=|style=/);
  });

  test('an answer is kept by nobody', async () => {
    expect((await view.ask('/api/store')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the log', () => {
  test('is one line of JSON a request, with neither token nor question', async () => {
    await view.ask('/api/search?q=secret-name');
    const lines = view
      .stderr()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const line = lines.findLast((one) => one['path'] === '/api/search');
    expect(Object.keys(line ?? {}).sort()).toEqual(['method', 'ms', 'path', 'status', 'time']);
    expect(view.stderr()).not.toContain(view.token);
    expect(view.stderr()).not.toContain('secret-name');
  });

  test('has the stack of a fault, and the client has not', async () => {
    const response = await view.post('/api/cypher', { cypher: 'MATCH (n' });
    expect(await response.text()).not.toMatch(/\bat |node_modules|\.js:/);
  });
});
