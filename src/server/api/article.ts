import { z } from '@hono/zod-openapi';
import { id } from './common.ts';

export const articleQuery = z.object({ id });

const articleReport = z
  .object({
    event: z.string(),
    type: z.string(),
    summary: z.string(),
    status: z.string(),
    occurredOn: z.string().nullable(),
    sentence: z.string(),
    start: z.number(),
    end: z.number(),
    confidence: z.number(),
  })
  .openapi('ArticleReport');

export const articleResponse = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedOn: z.string().nullable(),
    url: z.string().nullable(),
    text: z.string().nullable().openapi({ description: 'Null where the store does not keep the text.' }),
    reports: z.array(articleReport).openapi({ description: 'In the order of the text.' }),
  })
  .openapi('Article');

export type ArticleReport = z.infer<typeof articleReport>;
export type ArticleResponse = z.infer<typeof articleResponse>;
