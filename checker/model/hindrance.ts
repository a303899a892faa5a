import type { Source } from './standing.ts';
import type { SourceLine } from './transcript.ts';

/** The line of a process or thread whose end is awaited, and what it waits for itself. */
export interface AwaitedLine extends SourceLine {
  readonly waitsFor: readonly Source[];
}

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
  | { readonly why: 'ended'; readonly at?: SourceLine }
  /** `awaited`: where the child or the thread stands whose end it waits for. */
  | { readonly why: 'child' | 'join'; readonly at?: SourceLine; readonly awaited?: AwaitedLine }
  /** `at`: where it waits for the lock. `holder`: where the thread that holds it waits. */
  | { readonly why: 'lock'; readonly at: SourceLine; readonly holder?: SourceLine };
