/** A program that runs or compiles others. */
export interface Tool {
  /** What it may be called, the best first. */
  readonly names: readonly [string, ...string[]];
  /** Arguments that make it print its own file, for when a version manager's script stands on PATH instead. */
  readonly ask?: readonly string[];
  /** What installs it on Debian, separated by spaces. */
  readonly packages: string;
}
