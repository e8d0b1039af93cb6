import { type Duplex, pipeline, Readable } from 'node:stream';

/**
 * Sends bytes through a transform, and gives what comes out of it. A fault on either side is thrown to whoever reads, and to
 * nobody else; who stops reading stops the source.
 */
export function through<Out>(source: AsyncIterable<Uint8Array>, transform: Duplex): AsyncIterable<Out> {
  pipeline(Readable.from(source), transform, () => undefined);
  return transform as AsyncIterable<Out>;
}
