import type { SourceLine } from './transcript.ts';

/** The two sources that a program of a chat reads. */
export type ReadSource = 'keyboard' | 'connection';

/**
 * Why a program does not read one of its sources, as the kernel and its source show it. `unread`: none of its processes
 * does. `twice`: two of them read the other source. `ended`: the one that read it has ended, or no longer does. `child`: a process waits
 * for the end of its child. `join`: a thread waits for the end of another. `lock`: a thread waits for a lock that
 * another one holds. `cut`: the program has closed this direction of the connection.
 */
export type Hindrance =
  | { readonly why: 'unread' | 'twice' | 'cut' }
  /** `at`: where it waits instead. */
  | { readonly why: 'ended' | 'child' | 'join'; readonly at?: SourceLine }
  /** `at`: where it waits for the lock. `holder`: where the thread that holds it waits. */
  | { readonly why: 'lock'; readonly at: SourceLine; readonly holder?: SourceLine };
