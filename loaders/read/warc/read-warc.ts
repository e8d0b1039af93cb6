import { brotliDecompressSync } from 'node:zlib';
import type { WARCRecord } from 'warcio';
import type { ReadResult } from '../../../src/ontology/index.ts';
import { pageArticle } from '../html/read-html.ts';
import { DEFAULT_MAX_BYTES, type ReadSettings } from '../read-settings.ts';
import { megabytes } from '../read-whole.ts';
import type { Reader } from '../reader.ts';
import { type Refusal, refuse, rejection } from '../refusal.ts';

/**
 * Reads the pages in a WARC file, as web archives and Common Crawl's CC-NEWS have them: the
 * responses with status 200 and type text/html. The others are passed by; one record is in memory at a time.
 */
export const readWarc: Reader = async function* (input, settings) {
  const { WARCParser } = await import('warcio');
  const { origin } = input;
  const parser = new WARCParser(guardEnd(input.open()));
  let records = 0;
  try {
    for await (const record of parser) {
      records += 1;
      if (!isPage(record)) {
        // The library reads on to the next record; what is left of this one must be there.
        if (await skip(record)) yield rejection(origin, TRUNCATED, records);
        continue;
      }
      const result = await readRecord(record, origin, settings);
      yield result.kind === 'refusal'
        ? rejection(`${origin} ${record.warcTargetURI ?? `record ${records}`}`, result)
        : result;
    }
  } catch (fault) {
    if (settings.signal?.aborted) return;
    const reason = fault instanceof Error ? fault.message : String(fault);
    yield rejection(origin, refuse(`it can be read no further than record ${records}: ${reason}`));
    return;
  }
  if (records === 0) yield rejection(origin, refuse('there is no whole WARC record in it'));
};

const TRUNCATED = refuse('it is truncated: it ends within a record');

function isPage(record: WARCRecord): boolean {
  if (record.warcType !== 'response' || record.httpHeaders === null) return false;
  if (Number(record.httpHeaders.statusCode) !== 200) return false;
  return /^\s*text\/html\b/i.test(record.httpHeaders.headers.get('content-type') ?? '');
}

async function readRecord(
  record: WARCRecord,
  origin: string,
  settings: ReadSettings,
): Promise<Extract<ReadResult, { kind: 'article' }> | Refusal> {
  const maxBytes = settings.maxBytes ?? DEFAULT_MAX_BYTES;
  if (record.warcContentLength > maxBytes) {
    await record.skipFully();
    return refuse(`it is longer than ${megabytes(maxBytes)}`);
  }
  const { contentReader } = record;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of contentReader) {
    length += chunk.length;
    // Packed bodies are unpacked here: what was short may become long.
    if (length <= maxBytes) chunks.push(chunk);
    else break;
  }
  if (length > maxBytes) return refuse(`it unpacks to more than ${megabytes(maxBytes)}`);
  if (remaining(record) > 0) return TRUNCATED;
  const headers = record.httpHeaders?.headers;
  const body = unpackBrotli(Buffer.concat(chunks), headers?.get('content-encoding') ?? null, maxBytes);
  if ('kind' in body) return body;
  const url = record.warcTargetURI ?? null;
  const contentType = headers?.get('content-type') ?? null;
  return await pageArticle(body, { origin: url ?? origin, url, contentType }, settings);
}

function unpackBrotli(body: Buffer, encoding: string | null, maxBytes: number): Buffer | Refusal {
  if (encoding?.trim().toLowerCase() !== 'br') return body;
  try {
    return brotliDecompressSync(body, { maxOutputLength: maxBytes });
  } catch (fault) {
    return refuse(`its brotli is damaged (${fault instanceof Error ? fault.message : String(fault)})`);
  }
}

/** How many bytes a record lacks: the library reads less than a record says it has, without a word, where the file ends. */
function remaining(record: WARCRecord): number {
  const reader = (record as unknown as { readonly _reader?: { readonly limit?: number } })._reader;
  return reader?.limit ?? 0;
}

async function skip(record: WARCRecord): Promise<boolean> {
  await record.skipFully();
  return remaining(record) > 0;
}

/** So often the library may ask for more behind the end of a file; it would ask for ever where that is within a record. */
const MOST_ASKED = 8;

class Truncated extends Error {}

/** Lets bytes through, and throws when it is asked again and again for more than there are. */
function guardEnd(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  let asked = 0;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const next = await chunks.next();
        if (next.done === true && ++asked > MOST_ASKED) throw new Truncated('it ends within a record');
        return next;
      },
      async return(value) {
        await chunks.return?.();
        return { done: true, value };
      },
    }),
  };
}
