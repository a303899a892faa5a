/** A call that has not returned, with its place as the language reports it. */
export interface Call {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The function that contains this line. */
  readonly name?: string;
  /** The thread has yet to enter the function, which is closed to it while another thread is inside. */
  readonly enters?: true;
}
