/** The environment variables that an interpreter or a runtime reads by itself. */
export interface Variables {
  /**
   * What makes it show each line at once, as at a terminal. Every program gets it, because a command, a script or
   * another program may start this language under any name.
   */
  readonly set?: (options: SetOptions) => Readonly<Record<string, string>>;
  /**
   * Matches the variables of a person that change how it runs programs, and so could change a verdict. Where libraries
   * and tools are is not among them.
   */
  readonly withheld: RegExp;
}

/** What a row may put into the variables that it sets. */
interface SetOptions {
  /** The folder `bin/witness`, whose files are loaded into a program before its own source. */
  readonly witness: string;
  /** The variables that a person's environment hands on. */
  readonly person: Readonly<Record<string, string>>;
  /** The variables that make C's stdio print each line when it is complete; empty where the machine has no such tool. */
  readonly lineByLine: Readonly<Record<string, string>>;
}

/** A search path with a folder in front of a person's own. */
export function inFront(folder: string, own: string | undefined): string {
  return own ? `${folder}:${own}` : folder;
}
