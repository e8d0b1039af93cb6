import { z } from '@hono/zod-openapi';
import { id } from './common.ts';

export const evidenceBody = z.object({ events: z.array(id).min(1).max(100) });

const report = z
  .object({
    article: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedOn: z.string().nullable(),
    url: z.string().nullable().openapi({ description: 'Only ever http or https.' }),
    sentence: z.string(),
    before: z.string().openapi({ description: 'What stands before the sentence in the article.' }),
    after: z.string(),
    start: z.number(),
    end: z.number(),
    confidence: z.number(),
    status: z.string(),
    extractor: z.string().nullable(),
  })
  .openapi('Report');

const eventEvidence = z
  .object({
    event: z.string(),
    summary: z.string(),
    mode: z.string().nullable(),
    cameo: z.string().nullable(),
    reports: z.array(report),
  })
  .openapi('EventEvidence');

export const evidenceResponse = z.object({ events: z.array(eventEvidence) }).openapi('Evidence');

export type Report = z.infer<typeof report>;
export type EventEvidence = z.infer<typeof eventEvidence>;
export type EvidenceResponse = z.infer<typeof evidenceResponse>;
