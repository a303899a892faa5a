import type { Watched } from '../../kernel/look.ts';
import type { Role } from '../../model/actor.ts';
import type { CrashFile } from './crash-file.ts';

/** A started program, with its keyboard and its screens, which are pipes or a terminal. */
export interface RunningProgram {
  readonly role: Role;
  readonly pid: number;
  /** True once the started process has ended; processes that it left behind may live. */
  readonly ended: boolean;
  /**
   * Everything typed has been handed over, also the end of the keyboard; the program is not being ended for a flood; and at
   * the last `watched` nothing was on its way between a terminal and the checker.
   */
  readonly flushed: boolean;
  /** It is being ended for a flood, and located before that. */
  readonly floods: boolean;
  /** Every process has closed the screens, so nothing more can be shown. */
  readonly screensClosed: boolean;
  /** What to look at. A terminal first gets the time to hand over what was typed and shown. */
  readonly watched: () => Watched;
  /** The place where the program crashed; undefined for a program without a crash handler. */
  readonly crash: CrashFile | undefined;
  /** Types a text at the keyboard, unchanged. */
  readonly type: (text: string) => void;
  /** Closes the keyboard, as Ctrl-D at the start of a line does. */
  readonly closeKeyboard: () => void;
  /** Ends a program that sends without end, after locating it. */
  readonly endFlood: () => Promise<void>;
  /** Resolves when the started process has ended. */
  readonly gone: Promise<void>;
}
