/** Why something could not be read or used, in plain words; a {@link Rejection} without its origin yet. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly reason: string;
}

export function refuse(reason: string): Refusal {
  return { kind: 'refusal', reason };
}
