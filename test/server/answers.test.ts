import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  ArticleResponse,
  EvidenceResponse,
  GraphResponse,
  QueriesResponse,
  SearchResponse,
  StoreResponse,
  TableResponse,
  TimelineResponse,
} from '../../src/server/api/index.ts';
import { runDemarche, temporaryFolder } from '../cli/run-demarche.ts';
import { backends } from '../conformance/backends.ts';
import { DENIAL, SUMMIT_OFF, TALKS } from '../fixtures/records.ts';
import { type RunningView, runView } from './run-view.ts';

describe.each(backends())('the API over $name', (backend) => {
  let view: RunningView;
  const get = async <T>(path: string): Promise<T> => {
    const response = await view.ask(path);
    const body = await response.json();
    expect([path, response.status, body]).toEqual([path, 200, body]);
    return body as T;
  };

  beforeAll(async () => {
    if (backend.missing !== null) return;
    await backend.clear();
    const store = await backend.open();
    await store.record([TALKS, SUMMIT_OFF, DENIAL]);
    await store.close();
    const { address, env } = backend.location();
    view = await runView(address, [], env);
  });
  afterAll(() => view?.end());

  describe.skipIf(backend.missing !== null)('answers', () => {
    test('which store it is', async () => {
      const store = await get<StoreResponse>('/api/store');
      expect(store).toMatchObject({ articles: 3, version: expect.stringMatching(/./) });
      expect(store.events).toBeGreaterThan(0);
    });

    test('the graph, with those who take part and what is between them', async () => {
      const { entities, events, publishers, total } = await get<GraphResponse>('/api/graph?limit=100');
      expect(total).toBe(events.length);
      expect(publishers).toEqual(['Example News']);
      const met = events.find((event) => event.type === 'MET_WITH' && event.articles === 3);
      const name = (at: number): string | undefined => entities[at]?.name;
      expect(met).toMatchObject({ status: 'denied', first: '2017-02-23', last: '2017-02-23' });
      expect(met?.pairs.map(([from, to]) => [name(from), name(to)]).sort()).toEqual([
        ['Mexico', 'Rex Tillerson'],
        ['Mexico', 'United States'],
      ]);
      const mexico = entities.find((entity) => entity.id === 'government:MEX');
      expect(mexico).toMatchObject({ kind: 'government', country: 'MEX' });
    });

    test('the window leaves out what does not overlap it', async () => {
      const { events } = await get<GraphResponse>('/api/graph?from=2017-01-31&to=2017-02-01');
      expect(events.map((event) => event.type)).toEqual(['CANCELLED']);
      expect((await get<GraphResponse>('/api/graph?from=2001-01-01&to=2001-12-31')).events).toEqual([]);
    });

    test('of many, the most reported of the latest', async () => {
      const { events, total } = await get<GraphResponse>('/api/graph?limit=1');
      expect(events.map((event) => event.articles)).toEqual([3]);
      expect(total).toBeGreaterThan(1);
    });

    test('neighbours, a page at a time', async () => {
      const at = '/api/neighbours?id=person:rex-tillerson';
      const all = await get<GraphResponse>(at);
      const first = await get<GraphResponse>(`${at}&limit=1`);
      const rest = await get<GraphResponse>(`${at}&skip=1`);
      expect([...first.events, ...rest.events].map((event) => event.id).sort()).toEqual(
        all.events.map((event) => event.id).sort(),
      );
      expect(first.entities[0]?.id).toBe('person:rex-tillerson');
    });

    test('a path, and that there is none', async () => {
      const found = await get<GraphResponse>(
        '/api/path?from=person:donald-trump&to=person:enrique-pena-nieto',
      );
      expect(found.events.map((event) => event.type)).toEqual(['CANCELLED']);
      const none = await get<GraphResponse>('/api/path?from=person:donald-trump&to=place:mexico-city');
      expect(none.events).toEqual([]);
    });

    test('the sentences, in the article that they stand in', async () => {
      const { events } = await get<GraphResponse>('/api/graph?limit=1');
      const response = await view.post('/api/evidence', { events: events.map((event) => event.id) });
      const [told] = ((await response.json()) as EvidenceResponse).events;
      expect(told?.reports.map((report) => report.publishedOn)).toEqual([
        '2017-02-26',
        '2017-02-25',
        '2017-02-24',
        '2017-02-24',
      ]);
      const [denial] = told?.reports ?? [];
      expect(denial).toMatchObject({
        sentence: 'No such talks took place, both sides said.',
        before: 'Talks denied\n',
        after: '',
        status: 'denied',
        url: 'https://news.example/denial',
      });
    });

    test('an article with all that it reports', async () => {
      const article = await get<ArticleResponse>('/api/article?id=summit-off');
      expect(article.title).toBe('Pena Nieto cancels summit');
      for (const { sentence, start, end } of article.reports)
        expect(article.text?.slice(start, end)).toBe(sentence);
      expect(article.reports).toHaveLength(2);
    });

    test.each([
      ['PEÑA nieto', 'person:enrique-pena-nieto'],
      ['mexican gov', 'government:MEX'],
      ['tiller', 'person:rex-tillerson'],
      ['talks denied', 'denial'],
    ])('who is called %s', async (q, id) => {
      const { hits } = await get<SearchResponse>(`/api/search?q=${encodeURIComponent(q)}`);
      expect(hits[0]?.id).toBe(id);
    });

    test.each(['', '%00', '()', "' OR 1=1 --", '\u202e'])('nothing odd for %j', async (q) => {
      const { status } = await view.ask(`/api/search?q=${encodeURIComponent(q)}x`);
      expect(status).toBe(200);
    });

    test('when there were how many', async () => {
      const { days, undated } = await get<TimelineResponse>('/api/timeline');
      expect(days.map(([day]) => day)).toEqual([...days.map(([day]) => day)].sort());
      expect(days.find(([day]) => day === '2017-01-01')).toEqual(['2017-01-01', 0, 1]);
      expect(undated).toBe(0);
    });

    test('saved queries, with names as they are given and ids to go on with', async () => {
      const { queries, faults } = await get<QueriesResponse>('/api/queries');
      expect(faults).toEqual([]);
      expect(queries.map((query) => query.name)).toContain('who-met');
      const response = await view.post('/api/queries/cancelled-meetings', { parameters: { actor: 'pena' } });
      const table = (await response.json()) as TableResponse;
      expect(table.rows).toHaveLength(1);
      expect(table.entities).toMatchObject({ 'Enrique Pena Nieto': 'person:enrique-pena-nieto' });
      const wrong = await view.post('/api/queries/cancelled-meetings', {
        parameters: { actor: 'Nobody At All' },
      });
      expect(wrong.status).toBe(400);
    });

    test('Cypher, and what of the graph is in it', async () => {
      const response = await view.post('/api/cypher', {
        cypher:
          'MATCH (a:Entity)-[r:CANCELLED]->(b:Person) RETURN a AS source, r AS edge, b AS target, $n AS n',
        parameters: { n: 7 },
      });
      const table = (await response.json()) as TableResponse;
      expect(table.columns).toEqual(['source', 'edge', 'target', 'n']);
      expect(table.rows[0]?.[3]).toBe(7);
      expect(table.graph.entities).toEqual(['person:enrique-pena-nieto', 'person:donald-trump']);
      expect(table.graph.events).toHaveLength(1);
      const shown = await view.post('/api/events', table.graph);
      expect(((await shown.json()) as GraphResponse).events).toHaveLength(1);
      const among = await view.post('/api/events', { entities: table.graph.entities });
      expect(((await among.json()) as GraphResponse).events.map((event) => event.type)).toEqual([
        'CANCELLED',
      ]);
    });

    test('a load in another terminal is let in, and is noticed', async () => {
      const { version } = await get<{ version: string }>('/api/version');
      const { address, env } = backend.location();
      const { code, stderr } = await runDemarche(['load', '--date', '2017-03-01', '-', '--store', address], {
        cwd: folder,
        input: 'Mexico criticized the United States.',
        env,
      });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect((await get<{ version: string }>('/api/version')).version).not.toBe(version);
      expect((await get<StoreResponse>('/api/store')).articles).toBe(4);
    });
  });
});

const folder = temporaryFolder();

describe('the command', () => {
  test('prints where it is, describes itself, and ends with Ctrl-C', async () => {
    const view = await runView(join(folder, 'none.db'));
    expect(view.stdout()).toBe(
      `Exploring ${join(folder, 'none.db')} at ${view.origin}/#token=${view.token}\nCtrl-C ends it.\n`,
    );
    const described = (await (await fetch(`${view.origin}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: object;
    };
    expect(described.openapi).toBe('3.1.0');
    expect(Object.keys(described.paths).sort()).toMatchInlineSnapshot(`
      [
        "/api/article",
        "/api/cypher",
        "/api/events",
        "/api/evidence",
        "/api/graph",
        "/api/neighbours",
        "/api/path",
        "/api/queries",
        "/api/queries/{name}",
        "/api/schema",
        "/api/search",
        "/api/store",
        "/api/timeline",
        "/api/version",
      ]
    `);
    expect([await view.end(), view.stderr()]).toEqual([0, '']);
  });

  test('says what to do while there is no store, and finds it once there is one', async () => {
    const store = join(folder, 'later.db');
    const view = await runView(store);
    const before = await view.ask('/api/graph');
    const { error } = (await before.json()) as { error: { code: string; message: string } };
    expect([before.status, error.code]).toEqual([503, 'store-empty']);
    expect(error.message).toContain(`demarche load ARTICLE --store ${store}`);
    await runDemarche(['load', '--date', '2017-03-01', '-', '--store', store], {
      cwd: folder,
      input: 'Mexico criticized Canada.',
    });
    expect((await view.ask('/api/graph')).status).toBe(200);
    await view.end();
  });

  test('warns when others are let in', async () => {
    const view = await runView(join(folder, 'none.db'), ['--host', '0.0.0.0']);
    expect(view.stderr()).toMatch(
      /^demarche: listening on 0\.0\.0\.0: .* the token in the address is all that guards the graph/,
    );
    const { port } = new URL(view.origin);
    const own = await fetch(`http://127.0.0.1:${port}/api/schema`, {
      headers: { authorization: `Bearer ${view.token}` },
    });
    expect(own.status).toBe(200);
    await view.end();
  });

  test.each([
    [['--port', 'x'], /--port takes a number/],
    [['--port', '70000'], /--port takes a number/],
    [['--time-limit', '0'], /--time-limit takes seconds/],
    [['--host', '203.0.113.1'], /Can't listen on 203\.0\.113\.1/],
  ])('refuses %j', async (options, message) => {
    const { code, stderr } = await runDemarche(['view', '--no-open', ...options], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
