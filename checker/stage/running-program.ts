import type { Watched } from '../kernel/look.ts';
import type { Role } from '../model/actor.ts';
import type { CrashFile } from './crash-file.ts';

/** A program on stage, with its keyboard and its screens, which are pipes. */
export interface RunningProgram {
  readonly role: Role;
  readonly pid: number;
  /** On the clock that was handed in, ms. */
  readonly startedAt: number;
  /** True once the process that was started has ended; processes that it left behind may live. */
  readonly ended: boolean;
  /** Everything typed has been handed to the kernel, and the program is not being ended for a flood. */
  readonly flushed: boolean;
  /** Every process has closed the screens, so nothing more can be shown. */
  readonly screensClosed: boolean;
  readonly watched: () => Watched;
  /** Where the program crashed; undefined for one that cannot tell. */
  readonly crash: CrashFile | undefined;
  /** Types a text at the keyboard, as it is. */
  readonly type: (text: string) => void;
  /** Does what Ctrl-D does at the start of a line. */
  readonly closeKeyboard: () => void;
  /** For a program that sends without end: asks where it stands, then ends it. */
  readonly endFlood: () => Promise<void>;
  /** Resolves when the process that was started has ended. */
  readonly gone: Promise<void>;
}
