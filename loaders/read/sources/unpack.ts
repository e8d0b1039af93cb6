import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Input, peek, reopened } from '../input.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { through } from '../through.ts';

/** Packed text is seldom a twentieth of its length; bombs are a thousandth. */
const MOST_RATIO = 200;
const BOMB_BYTES = 50_000_000;

/** Thrown while reading, where what is packed can't be unpacked. */
export class UnpackFault extends Error {}

const GZIP = '1f8b';
const ZIP = '504b0304';

/** What is in an input: itself, or what is packed in it. */
export async function* unpack(input: Input): AsyncGenerator<Input | Refusal> {
  const { beginning, all } = await peek(input.open(), 4);
  const magic = beginning.toString('hex', 0, 4);
  if (magic.startsWith(GZIP)) yield { ...reopened(input, gunzip(all)), size: null };
  else if (magic.startsWith(ZIP)) yield* unzip(input, all);
  else yield reopened(input, all);
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let packed = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      packed += chunk.length;
      yield chunk;
    }
  }
  try {
    yield* capped(through<Uint8Array>(counted(), createGunzip()), () => packed);
  } catch (fault) {
    if (fault instanceof UnpackFault) throw fault;
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    if (code === 'Z_BUF_ERROR') throw new UnpackFault('its gzip ends before it is whole');
    if (code.startsWith('Z_')) throw new UnpackFault(`its gzip is damaged (${code})`);
    throw fault;
  }
}

async function* capped(bytes: AsyncIterable<Uint8Array>, packed: () => number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > BOMB_BYTES && length > packed() * MOST_RATIO) {
      throw new UnpackFault(`it unpacks to more than ${MOST_RATIO} times its length: a bomb`);
    }
    yield chunk;
  }
}

/** The most that a ZIP archive may have, since it is read from its end. */
const LONGEST_ZIP = 200_000_000;
const MOST_ENTRIES = 100_000;

async function* unzip(input: Input, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Input | Refusal> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > LONGEST_ZIP) {
      yield refuse('it is a ZIP archive of more than 200 MB; unpack it first');
      return;
    }
    chunks.push(chunk);
  }
  const { default: yauzl } = await import('yauzl');
  const archive = await new Promise<import('yauzl').ZipFile | Error>((resolve) => {
    yauzl.fromBuffer(Buffer.concat(chunks), { lazyEntries: true }, (fault, file) => resolve(fault ?? file));
  });
  if (archive instanceof Error) {
    yield refuse(`its ZIP archive is damaged (${archive.message})`);
    return;
  }
  for (let entries = 0; ; entries++) {
    const entry = await nextEntry(archive);
    if (entry === null) return;
    if (entry instanceof Error || entries >= MOST_ENTRIES) {
      yield refuse(
        entry instanceof Error ? `its ZIP archive is damaged (${entry.message})` : 'it has too many files',
      );
      return;
    }
    if (entry.fileName.endsWith('/')) continue;
    const origin = `${input.origin}/${entry.fileName}`;
    const open = async function* (): AsyncGenerator<Uint8Array> {
      const stream = await new Promise<Readable>((resolve, reject) => {
        archive.openReadStream(entry, (fault, opened) => (fault ? reject(fault) : resolve(opened)));
      });
      yield* capped(stream, () => entry.compressedSize);
    };
    yield { ...input, origin, size: null, open };
  }
}

function nextEntry(archive: import('yauzl').ZipFile): Promise<import('yauzl').Entry | Error | null> {
  return new Promise((resolve) => {
    const settle = (value: import('yauzl').Entry | Error | null): void => {
      archive.removeAllListeners();
      resolve(value);
    };
    archive
      .on('entry', settle)
      .on('end', () => settle(null))
      .on('error', settle);
    archive.readEntry();
  });
}
