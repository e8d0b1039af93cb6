import { z } from 'zod';
import type { ReadResult } from '../../../src/ontology/index.ts';
import { decode } from '../decode.ts';
import { DEFAULT_MAX_BYTES, type ReadSettings } from '../read-settings.ts';
import { readWhole } from '../read-whole.ts';
import type { Reader } from '../reader.ts';
import { type Refusal, refuse, rejection } from '../refusal.ts';
import { type AgencyItem, agencyArticle } from './agency-article.ts';

const text = z.string().nullish();

/** What is read of ninjs 1 and 2 (snake case, `body_html`) and 3 (camel case, lists of headlines and bodies). */
const ninjs = z.object({
  uri: z.string().min(1),
  version: z.union([z.string(), z.number()]).nullish(),
  versioncreated: text,
  versionCreated: text,
  firstCreated: text,
  language: text,
  headline: text,
  headlines: z.array(z.object({ role: text, value: z.string() })).nullish(),
  body_html: text,
  body_text: text,
  body_xhtml: text,
  bodies: z
    .array(z.object({ role: text, contentType: text, contenttype: text, value: z.string() }))
    .nullish(),
  located: text,
  byline: text,
  infosources: z.array(z.object({ name: text, role: text })).nullish(),
  infoSources: z.array(z.object({ name: text, role: text })).nullish(),
  provider: text,
  copyrightholder: text,
  altids: z.unknown().optional(),
});

function toItem(value: unknown): AgencyItem | Refusal {
  const parsed = ninjs.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse(`it is no ninjs: "${issue?.path.join('.')}" ${issue?.message}`);
  }
  const item = parsed.data;
  const body = item.bodies?.find(({ role }) => role === 'main') ?? item.bodies?.[0];
  const plain = /plain/i.test(body?.contentType ?? body?.contenttype ?? '');
  const sources = item.infosources ?? item.infoSources ?? [];
  return {
    guid: item.uri,
    headline:
      item.headline ??
      (item.headlines?.find(({ role }) => role === 'main') ?? item.headlines?.[0])?.value ??
      null,
    html: item.body_html ?? item.body_xhtml ?? (plain ? null : (body?.value ?? null)),
    text: item.body_text ?? (plain ? (body?.value ?? null) : null),
    versionCreated: item.versioncreated ?? item.versionCreated ?? item.firstCreated ?? null,
    located: item.located ?? null,
    provider: item.provider ?? sources.find(({ name }) => name != null)?.name ?? item.copyrightholder ?? null,
    language: item.language ?? null,
  };
}

async function readOne(bytes: Buffer, origin: string, settings: ReadSettings): Promise<ReadResult | Refusal> {
  const decoded = decode(bytes);
  if (decoded.kind === 'refusal') return decoded;
  try {
    const item = toItem(JSON.parse(decoded.text));
    return 'reason' in item ? item : await agencyArticle(item, origin, settings);
  } catch (fault) {
    return refuse(`it is not JSON (${fault instanceof Error ? fault.message : String(fault)})`);
  }
}

/** Reads IPTC ninjs 2 and 3: one input is one article. A new version of the same uri takes the old one's place. */
export const readNinjs: Reader = async function* (input, settings) {
  const bytes = await readWhole(input, settings.maxBytes ?? DEFAULT_MAX_BYTES);
  const result = 'kind' in bytes ? bytes : await readOne(bytes, input.origin, settings);
  yield result.kind === 'refusal' ? rejection(input.origin, result) : result;
};
