import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import type { ReadMeter } from './read-meter.ts';
import { type ReadSettings, STANDARD_INPUT } from './read-settings.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Bytes that can be read, and how messages name them. */
export interface Input {
  readonly kind: 'input';
  readonly origin: string;
  /** In bytes; null where only reading will tell. */
  readonly size: number | null;
  readonly open: () => AsyncIterable<Uint8Array>;
}

const FOLDER = 'this is a folder; name the files in it';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'its permissions forbid reading it',
  EPERM: 'its permissions forbid reading it',
  EISDIR: FOLDER,
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long for a file',
};

/** Says in plain words why the system would not read. */
export function systemReason(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return REASONS[code] ?? `it could not be read (${fault instanceof Error ? fault.message : String(fault)})`;
}

/** The name by which messages call an input. */
export function originOf(name: string): string {
  return name === STANDARD_INPUT ? 'standard input' : name;
}

async function* metered(chunks: AsyncIterable<Uint8Array>, meter: ReadMeter): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    meter.read += chunk.length;
    yield chunk;
  }
}

/** Finds a file, or standard input for `-`. Reads nothing yet. */
export async function findInput(name: string, settings: ReadSettings): Promise<Input | Refusal> {
  const origin = originOf(name);
  const { signal, meter } = settings;
  const open = (stream: Readable): AsyncIterable<Uint8Array> => {
    if (signal) addAbortSignal(signal, stream);
    return meter ? metered(stream, meter) : stream;
  };
  if (name === STANDARD_INPUT) {
    return { kind: 'input', origin, size: null, open: () => open(settings.standardInput ?? process.stdin) };
  }
  try {
    const found = await stat(name);
    if (found.isDirectory()) return refuse(FOLDER);
    // A pipe or a device is zero bytes long to `stat`, whatever it holds.
    const size = found.isFile() ? found.size : null;
    return { kind: 'input', origin, size, open: () => open(createReadStream(name)) };
  } catch (fault) {
    return refuse(systemReason(fault));
  }
}
