import { closeSync, openSync, writeSync } from 'node:fs';
import { DemarcheError, type Rejection } from '../ontology/index.ts';

/** A file that takes rejections as JSON Lines which `load` can read again. */
export interface RejectsFile {
  write(rejection: Rejection): void;
  close(): void;
}

/**
 * Opens a file for rejections, and empties it.
 *
 * @throws DemarcheError `usage` where it can't be written
 */
export function openRejectsFile(path: string): RejectsFile {
  try {
    const file = openSync(path, 'w');
    return {
      write: (rejection) => {
        writeSync(file, `${rejectsLine(rejection)}\n`);
      },
      close: () => closeSync(file),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DemarcheError('usage', `--rejects: ${path} can't be written: ${reason}`, { cause });
  }
}

/** What was given, as far as it is known, and why it was rejected. */
export function rejectsLine({ origin, line, reason, given }: Rejection): string {
  const rejected = { origin, ...(line === undefined ? {} : { line }), reason };
  return JSON.stringify({ ...given, rejected });
}
