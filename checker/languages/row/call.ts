/** A call that has not returned, with its place as the language reports it. */
export interface Call {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The function that contains this line. */
  readonly name?: string;
}
