import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import type { Input } from '../input.ts';
import type { ReadMeter } from '../read-meter.ts';
import { type ReadSettings, STANDARD_INPUT } from '../read-settings.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { fetchInput } from './fetch-input.ts';
import { systemReason } from './system-reason.ts';
import { isPattern, matchPattern, walkFolder } from './walk-folder.ts';

/** An input, or why there is none, under the name that messages call it by. */
export interface Found {
  readonly origin: string;
  readonly input: Input | Refusal;
}

const ADDRESS = /^https?:\/\//i;

/**
 * Finds what a name stands for: standard input for `-`, a page or feed for an http or https address, a file, all files of a
 * folder, or all that a pattern such as `news/*.html` matches.
 */
export async function* findInputs(name: string, settings: ReadSettings): AsyncGenerator<Found> {
  if (name === STANDARD_INPUT) {
    const stream = (): Readable => settings.standardInput ?? process.stdin;
    yield { origin: 'standard input', input: streamInput('standard input', null, stream, settings) };
    return;
  }
  if (ADDRESS.test(name)) {
    yield { origin: name, input: await fetchInput(name, settings) };
    return;
  }
  const found = await fileInput(name, settings);
  if (found !== 'folder') {
    const pattern = 'reason' in found && isPattern(name);
    if (!pattern) yield { origin: name, input: found };
    else yield* patternInputs(name, settings);
    return;
  }
  let files = 0;
  for await (const path of walkFolder(name)) {
    files += 1;
    const input = await fileInput(path, settings);
    yield { origin: path, input: input === 'folder' ? refuse('this is a folder') : input };
  }
  if (files === 0) yield { origin: name, input: refuse('there is no file in this folder') };
}

async function* patternInputs(name: string, settings: ReadSettings): AsyncGenerator<Found> {
  const paths = await matchPattern(name);
  if (paths.length === 0)
    yield { origin: name, input: refuse('there is no such file, and none that it matches as a pattern') };
  for (const path of paths) {
    const input = await fileInput(path, settings);
    yield { origin: path, input: input === 'folder' ? refuse('this is a folder') : input };
  }
}

async function fileInput(name: string, settings: ReadSettings): Promise<Input | Refusal | 'folder'> {
  try {
    const found = await stat(name);
    if (found.isDirectory()) return 'folder';
    // A pipe or a device is zero bytes long to `stat`, whatever it holds. A file that grows is read up to what it was.
    const size = found.isFile() ? found.size : null;
    const end = size === null || size === 0 ? undefined : size - 1;
    const open = (): Readable => createReadStream(name, end === undefined ? {} : { end });
    return streamInput(name, size, open, settings);
  } catch (fault) {
    return refuse(systemReason(fault));
  }
}

function streamInput(
  origin: string,
  size: number | null,
  stream: () => Readable,
  { signal, meter }: ReadSettings,
): Input {
  return {
    kind: 'input',
    origin,
    size,
    open: () => {
      const opened = signal ? addAbortSignal(signal, stream()) : stream();
      return meter ? metered(opened, meter) : opened;
    },
  };
}

async function* metered(chunks: AsyncIterable<Uint8Array>, meter: ReadMeter): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    meter.read += chunk.length;
    yield chunk;
  }
}
