import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  articleQuery,
  articleResponse,
  type EventEvidence,
  evidenceBody,
  evidenceResponse,
  type Report,
} from '../api/index.ts';
import { notFound } from '../fault-answer.ts';
import { number, type Row, readRows, text, textOrNull } from '../rows.ts';
import { STATEMENTS } from '../statements.ts';
import { readFor, type Viewing } from '../viewing.ts';
import { answers, jsonBody } from './answers.ts';

/** How much of the article stands before and behind a sentence, in characters. */
const CONTEXT = 700;

const evidence = createRoute({
  method: 'post',
  path: '/api/evidence',
  summary: 'Every sentence that reports these events',
  request: { body: jsonBody(evidenceBody) },
  responses: answers('By event, the newest report first', evidenceResponse),
});

const article = createRoute({
  method: 'get',
  path: '/api/article',
  summary: 'One article with all that it reports',
  request: { query: articleQuery },
  responses: answers('The article', articleResponse),
});

/** The sentences behind the graph. */
export function evidenceRoutes(app: OpenAPIHono, viewing: Viewing): void {
  app.openapi(evidence, async (context) => {
    const { events: ids } = context.req.valid('json');
    const rows = await readFor(viewing, context, (reader) => readRows(reader, STATEMENTS.evidence, { ids }));
    const events = new Map<string, EventEvidence>();
    for (const row of rows) {
      const event = text(row, 'event');
      const known = events.get(event) ?? {
        event,
        summary: text(row, 'summary'),
        mode: textOrNull(row, 'mode'),
        cameo: textOrNull(row, 'cameo'),
        reports: [],
      };
      known.reports.push(reportOf(row));
      events.set(event, known);
    }
    return context.json({ events: [...events.values()] }, 200);
  });

  app.openapi(article, async (context) => {
    const { id } = context.req.valid('query');
    const { found, reports } = await readFor(viewing, context, async (reader) => ({
      found: (await readRows(reader, STATEMENTS.article, { id }))[0],
      reports: await readRows(reader, STATEMENTS.articleReports, { id }),
    }));
    if (found === undefined)
      return notFound(context, 'There is no such article; it may have been taken back.');
    return context.json(
      {
        id,
        title: textOrNull(found, 'title'),
        publisher: textOrNull(found, 'publisher'),
        publishedOn: textOrNull(found, 'publishedOn'),
        url: webAddress(textOrNull(found, 'url')),
        text: textOrNull(found, 'text'),
        reports: reports.map((row) => ({
          event: text(row, 'event'),
          type: text(row, 'type'),
          summary: text(row, 'summary'),
          status: text(row, 'status'),
          occurredOn: textOrNull(row, 'occurredOn'),
          sentence: text(row, 'sentence'),
          start: number(row, 'start'),
          end: number(row, 'end'),
          confidence: number(row, 'confidence'),
        })),
      },
      200,
    );
  });
}

function reportOf(row: Row): Report {
  const whole = textOrNull(row, 'text') ?? '';
  const [start, end] = [number(row, 'start'), number(row, 'end')];
  return {
    article: text(row, 'article'),
    title: textOrNull(row, 'title'),
    publisher: textOrNull(row, 'publisher'),
    publishedOn: textOrNull(row, 'publishedOn'),
    url: webAddress(textOrNull(row, 'url')),
    sentence: text(row, 'sentence'),
    before: whole.slice(Math.max(0, start - CONTEXT), start),
    after: whole.slice(end, end + CONTEXT),
    start,
    end,
    confidence: number(row, 'confidence'),
    status: text(row, 'status'),
    extractor: textOrNull(row, 'extractor'),
  };
}

/** An article's address is whatever its publisher says; only one of the web becomes a link. */
function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
