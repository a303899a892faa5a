/** Something that was handed in, before it is opened. */
export interface Arrival {
  /** Its path in the cohort, with `/` and composed accents, or its address. It tells arrivals apart. */
  readonly origin: string;
  /** What names the student or the group: `Jeanne DUPONT`, `dupont_jeanne`, `Groupe 3`. */
  readonly name: string;
  /** The number in the names of a Moodle export. */
  readonly participant?: string;
  readonly source: ArrivalSource;
}

/** Where an arrival is. A path that may not be UTF-8 is in bytes. */
export type ArrivalSource =
  | { readonly kind: 'folder'; readonly path: Buffer }
  | { readonly kind: 'archive'; readonly path: Buffer }
  /** What one student handed in, where the files of all students lie in one folder; the student's name is cut from theirs. */
  | { readonly kind: 'several'; readonly parts: readonly ArrivalPart[] }
  | { readonly kind: 'repository'; readonly address: string };

/** One of several files or folders that a student handed in. */
export interface ArrivalPart {
  readonly kind: 'file' | 'folder';
  readonly path: Buffer;
  readonly name: string;
}
