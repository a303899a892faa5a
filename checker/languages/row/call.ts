/** A call that has not returned, as the language names its place. */
export interface Call {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The function that this line is in. */
  readonly name?: string;
}
