/** A stretch of a text; offsets as `String.slice` takes them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
