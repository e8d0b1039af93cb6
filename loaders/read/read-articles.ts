import type { ReadResult } from '../../src/ontology/index.ts';
import { findInput, originOf, systemReason } from './input.ts';
import { readJsonl } from './read-jsonl.ts';
import type { ReadFormat, ReadSettings } from './read-settings.ts';
import { readText } from './read-text.ts';
import type { Reader } from './reader.ts';
import { rejection } from './refusal.ts';
import { tableReader } from './table/read-table.ts';

/** Every format with its reader: the one place to add one. */
const READERS: Readonly<Record<ReadFormat, Reader>> = { text: readText, jsonl: readJsonl };

function readerFor(name: string, { mapping, format }: ReadSettings): Reader {
  return mapping === undefined ? READERS[format ?? formatOf(name)] : tableReader(mapping);
}

function formatOf(name: string): ReadFormat {
  return /\.(?:jsonl|ndjson)$/i.test(name) ? 'jsonl' : 'text';
}

function systemCode(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && 'syscall' in fault;
}

async function* readInput(name: string, settings: ReadSettings): AsyncGenerator<ReadResult> {
  const origin = originOf(name);
  try {
    const input = await findInput(name, settings);
    if (input.kind === 'refusal') {
      yield rejection(origin, input);
      return;
    }
    if (settings.meter) Object.assign(settings.meter, { size: input.size, read: 0 });
    yield* readerFor(name, settings)(input, settings);
  } catch (fault) {
    if (settings.signal?.aborted) return;
    if (!systemCode(fault)) throw fault;
    yield { kind: 'rejection', origin, reason: systemReason(fault) };
  }
}

/**
 * Reads articles, one input after the other, none of them whole in memory for longer than it takes to hand it
 * on. What can't be read is yielded as a rejection in its place; bad input never throws.
 *
 * @param names files, or `-` for standard input
 */
export async function* readArticles(
  names: readonly string[],
  settings: ReadSettings = {},
): AsyncGenerator<ReadResult> {
  const { meter } = settings;
  if (meter) meter.inputs += names.length;
  for (const name of names) {
    if (settings.signal?.aborted) return;
    yield* readInput(name, settings);
    if (meter) Object.assign(meter, { done: meter.done + 1, size: null, read: 0 });
  }
}
