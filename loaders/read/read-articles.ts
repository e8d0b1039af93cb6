import type { ReadResult } from '../../src/ontology/index.ts';
import { readNewsml } from './agency/read-newsml.ts';
import { readNinjs } from './agency/read-ninjs.ts';
import { readFeed } from './feed/read-feed.ts';
import { readHtml } from './html/read-html.ts';
import { type Input, peek, reopened } from './input.ts';
import { readJson } from './json/read-json.ts';
import { readJsonl } from './json/read-jsonl.ts';
import type { ReadFormat, ReadSettings } from './read-settings.ts';
import { readText } from './read-text.ts';
import type { Reader } from './reader.ts';
import { refuse, rejection } from './refusal.ts';
import { SNIFFED_BYTES, sniff } from './sniff.ts';
import { findInputs } from './sources/find-inputs.ts';
import { isSystemFault, systemReason } from './sources/system-reason.ts';
import { UnpackFault, unpack } from './sources/unpack.ts';
import { readMapping } from './table/read-mapping.ts';
import { tableReader } from './table/read-table.ts';
import { readWarc } from './warc/read-warc.ts';

/** Every format with its reader: the one place to add one. */
const READERS: Readonly<Record<ReadFormat, Reader>> = {
  text: readText,
  html: readHtml,
  feed: readFeed,
  json: readJson,
  jsonl: readJsonl,
  warc: readWarc,
  ninjs: readNinjs,
  newsml: readNewsml,
};

const NO_MAPPING: Reader = async function* ({ origin }) {
  yield rejection(origin, refuse('it is a table; say with --map what its columns are'));
};

function readerFor(beginning: Buffer, input: Input, { mapping, format }: ReadSettings): Reader {
  if (mapping !== undefined) return tableReader(mapping);
  const sniffed = format ?? sniff(beginning, input.origin);
  if (typeof sniffed === 'string') return READERS[sniffed];
  return sniffed.mapping === null ? NO_MAPPING : tableReader(readMapping(sniffed.mapping));
}

async function* readInput(input: Input, settings: ReadSettings): AsyncGenerator<ReadResult> {
  for await (const unpacked of unpack(input)) {
    if (unpacked.kind === 'refusal') {
      yield rejection(input.origin, unpacked);
      continue;
    }
    if (settings.format !== undefined && settings.mapping === undefined) {
      yield* READERS[settings.format](unpacked, settings);
      continue;
    }
    // Of a stream the first chunk must do: more may be long in coming.
    const least = input.size === null ? 1 : SNIFFED_BYTES;
    const { beginning, all } = await peek(unpacked.open(), least);
    yield* readerFor(beginning, unpacked, settings)(reopened(unpacked, all), settings);
  }
}

async function* readName(name: string, settings: ReadSettings): AsyncGenerator<ReadResult> {
  let origin = name;
  try {
    for await (const found of findInputs(name, settings)) {
      origin = found.origin;
      if (settings.signal?.aborted) return;
      if (found.input.kind === 'refusal') {
        yield rejection(origin, found.input);
        continue;
      }
      const { meter } = settings;
      if (meter) Object.assign(meter, { size: found.input.size, read: 0 });
      yield* readFound(found.input, settings);
    }
  } catch (fault) {
    if (settings.signal?.aborted) return;
    if (!isSystemFault(fault)) throw fault;
    yield rejection(origin, refuse(systemReason(fault)));
  }
}

/** Reads one input; a fault in it ends it, and not the others of its folder. */
async function* readFound(input: Input, settings: ReadSettings): AsyncGenerator<ReadResult> {
  try {
    yield* readInput(input, settings);
  } catch (fault) {
    if (settings.signal?.aborted) return;
    if (fault instanceof UnpackFault) yield rejection(input.origin, refuse(fault.message));
    else if (isSystemFault(fault)) yield rejection(input.origin, refuse(systemReason(fault)));
    else throw fault;
  }
}

/**
 * Reads articles, one input after the other, none of them whole in memory for longer than it takes to hand it
 * on. What can't be read is yielded as a rejection in its place; bad input never throws.
 *
 * @param names files, folders, patterns, http and https addresses, or `-` for standard input
 */
export async function* readArticles(
  names: readonly string[],
  settings: ReadSettings = {},
): AsyncGenerator<ReadResult> {
  const { meter } = settings;
  if (meter) meter.inputs += names.length;
  for (const name of names) {
    if (settings.signal?.aborted) return;
    yield* readName(name, settings);
    if (meter) Object.assign(meter, { done: meter.done + 1, size: null, read: 0 });
  }
}
