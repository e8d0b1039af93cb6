import type { Rejection } from '../../src/ontology/index.ts';

/** Why something could not be read or used, in plain words; a {@link Rejection} without its origin yet. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly reason: string;
  /** What was given, for a rejection that can be read again. */
  readonly given?: Readonly<Record<string, unknown>>;
}

export function refuse(reason: string, given?: Readonly<Record<string, unknown>>): Refusal {
  return { kind: 'refusal', reason, ...(given === undefined ? {} : { given }) };
}

/** Says where it was that something was refused. */
export function rejection(origin: string, { reason, given }: Refusal, line?: number): Rejection {
  const where = { origin, ...(line === undefined ? {} : { line }) };
  return { kind: 'rejection', ...where, reason, ...(given === undefined ? {} : { given }) };
}
