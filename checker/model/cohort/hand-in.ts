/** A student or a group, as what was handed in or the roster tells. */
export interface Student {
  /** As people write it: `Zoé DUPONT`. */
  readonly name: string;
  /** The number or login of the roster: Moodle’s idnumber. */
  readonly id?: string;
  readonly email?: string;
  /** The number that Moodle gives a participant in one assignment: it is in the names of what it exports. */
  readonly participant?: string;
  readonly group?: string;
  /** When it was handed in, in ms since 1970, if the roster says so. */
  readonly handedInAt?: number;
  /** Minutes that are added to the deadline. */
  readonly extraMinutes?: number;
}

/** What one student or group handed in, or that nothing came. */
export interface HandIn {
  /** Unique in the cohort, and safe as the name of a file. It is made from what was handed in, so it stays the same. */
  readonly key: string;
  readonly student: Student;
  /** The students of the roster for whom this counts, if a group handed it in; undefined if it is one student’s. */
  readonly members?: readonly Student[];
  /** Where it was found, as a path in the cohort; undefined if nothing was handed in. */
  readonly origin?: string;
  /** The absolute folder of its files, unpacked if it was an archive; undefined if there are none to grade, or none yet. */
  readonly folder?: string;
  /** When it was handed in, in ms since 1970, where that is known. */
  readonly at?: number;
  /** Why it cannot be graded. It is a row of the grades all the same. */
  readonly problem?: HandInProblem;
  /** What was left aside while it was read, such as `__MACOSX` or a second archive; for `--dry-run` and a human. */
  readonly notes: readonly HandInNote[];
}

/** Why a hand-in cannot be graded; nothing of it says that its programs fail. Paths are as in the cohort. */
export type HandInProblem =
  /** The roster has the student, and nothing came. */
  | { readonly code: 'nothing-handed-in' }
  | { readonly code: 'empty'; readonly path: string }
  /** An archive of a kind that is not unpacked here, or with a password. */
  | {
      readonly code: 'unsupported-archive';
      readonly path: string;
      readonly format: '7z' | 'rar' | 'encrypted' | 'other';
    }
  /** The archive is damaged, or is none; `what` is the library's own message. */
  | { readonly code: 'broken-archive'; readonly path: string; readonly what: string }
  /** Unpacked, it would be larger than is allowed. */
  | {
      readonly code: 'too-large';
      readonly path: string;
      readonly limit: 'bytes' | 'files' | 'depth';
      readonly most: number;
    }
  /** An entry of the archive would be written outside its folder. */
  | { readonly code: 'escapes'; readonly path: string; readonly entry: string }
  | { readonly code: 'unreadable'; readonly path: string; readonly what: string }
  /** A repository could not be cloned, or has no commit before the deadline. */
  | {
      readonly code: 'no-repository' | 'nothing-before-deadline';
      readonly path: string;
      readonly what?: string;
    };

/** What was left aside in a hand-in, or is for a human to look at. Paths are as in the cohort. */
export interface HandInNote {
  readonly code: HandInNoteCode;
  readonly path: string;
}

/** What a note says of its path. */
export type HandInNoteCode =
  /** Made by tools or systems, or compiled: `__MACOSX`, `node_modules`, `.git`. */
  | 'left-out'
  | 'link-left-out'
  /** Neither file, folder nor link: a pipe or a device. */
  | 'device-left-out'
  /** An archive beside other files. It was unpacked into a folder of its own, which is looked into last. */
  | 'second-archive'
  /** An archive that could not be unpacked, beside other files; or one that is too deep inside others. */
  | 'archive-left-out'
  /** The name was not in UTF-8, and was guessed. */
  | 'renamed'
  /** The repository has later commits than the deadline, by the dates that they bear themselves. */
  | 'late-commits'
  /** There is a roster, and it has no such student, or several. */
  | 'not-in-roster'
  /** Another hand-in, at this path, is by the same student of the roster. */
  | 'same-student'
  /** There are more notes than are kept. */
  | 'more';
