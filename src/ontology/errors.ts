/** What can go wrong, for programs; the message says it for people. */
export type ErrorCode =
  | 'usage'
  | 'input'
  | 'model'
  | 'annotator'
  | 'registry'
  | 'lexicon'
  | 'store-unavailable'
  | 'store-empty'
  | 'store-locked'
  | 'store-schema'
  | 'store-write'
  | 'query-unknown'
  | 'query-header'
  | 'query-parameter'
  | 'query-refused'
  | 'query-failed'
  | 'query-timeout'
  | 'server-busy';

/**
 * The one error that this project throws. Its message says what failed, where, and what to do;
 * `code` says it for programs, `cause` keeps the fault underneath.
 */
export class DemarcheError extends Error {
  override readonly name = 'DemarcheError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
