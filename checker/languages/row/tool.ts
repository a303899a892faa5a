/** A program that runs or compiles other programs. */
export interface Tool {
  /** The names to look for on PATH, the best first. */
  readonly names: readonly [string, ...string[]];
  /** Arguments that make it print the path of its own file, since PATH may have a version manager's script instead. */
  readonly ask?: readonly string[];
  /** The Debian packages that install it, separated by spaces. */
  readonly packages: string;
}
