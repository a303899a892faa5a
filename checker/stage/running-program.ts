import type { Watched } from '../kernel/look.ts';
import type { Role } from '../model/actor.ts';
import type { CrashFile } from './crash-file.ts';

/** A program on stage, with its keyboard and its screens, which are pipes. */
export interface RunningProgram {
  readonly role: Role;
  readonly pid: number;
  /** On the clock that was handed in, ms. */
  readonly startedAt: number;
  /** True once the process that was started has ended; what it left behind may live. */
  readonly ended: boolean;
  /** Everything typed has been handed to the kernel, and the program is not being ended for a flood. */
  readonly flushed: boolean;
  /** The screens have been closed by everyone, so that nothing more can come. */
  readonly screensClosed: boolean;
  readonly watched: () => Watched;
  /** Where it crashed, if it is one that can tell. */
  readonly crash: CrashFile | undefined;
  /** Text at the keyboard, as it is. */
  readonly type: (text: string) => void;
  /** Ctrl-D at the start of a line. */
  readonly closeKeyboard: () => void;
  /** It sends without end: it is asked where it stands, then ended. */
  readonly endFlood: () => Promise<void>;
  /** Resolves when the process that was started has ended. */
  readonly gone: Promise<void>;
}
