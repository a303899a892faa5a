/** How much of a hand-in is unpacked before it is called too large. */
export interface Bounds {
  /** Of all that is written. */
  readonly bytes: number;
  /** Of all that is read, also of what is left out. */
  readonly bytesRead: number;
  readonly files: number;
  /** Of the list of an archive or folder, also of what is left out. */
  readonly entries: number;
  /** Folders inside each other. */
  readonly depth: number;
}

/** The bounds of one hand-in. A virtual environment or `node_modules` is left out, and must not use them up. */
export const handInBounds: Bounds = {
  bytes: 100_000_000,
  bytesRead: 2_000_000_000,
  files: 5_000,
  entries: 200_000,
  depth: 40,
};

/** What of one hand-in is taken out of the archive of a cohort: enough to see that it is too large. */
export const shareBounds: Bounds = { ...handInBounds, bytes: 2 * handInBounds.bytes };

/** The bounds of an archive that holds a whole cohort, in which each hand-in has its own as well. */
export const cohortBounds: Bounds = {
  bytes: 50_000_000_000,
  bytesRead: 50_000_000_000,
  files: 2_000_000,
  entries: 10_000_000,
  depth: 42,
};
