/** What the command's exit code says. An interrupted command ends with 128 and the signal's number. */
export const EXIT = {
  /** Everything was done. */
  ok: 0,
  /** Articles were rejected, and the others loaded; or a check of queries found something. */
  rejected: 1,
  /** Nothing could be done: wrong use, a query that failed, a store that is not there. */
  failed: 2,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
