import type { Environment } from '../model/environment.ts';
import type { SandboxLimits } from './sandbox-limits.ts';
import type { OpenSandboxes } from './sandboxes.ts';

/** The parts of the world that a host uses, passed in by its caller. */
export interface HostOptions {
  /** The checker's own process. */
  readonly pid: number;
  readonly architecture: string;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
  /** Sends a signal to a process, or to a group by its negative number. Throws if there is no receiver. */
  readonly kill: (pid: number, signal: NodeJS.Signals | number) => unknown;
  /** Listens for the end of any child (SIGCHLD); returns what stops listening. */
  readonly onChildEnd: (listener: () => void) => () => void;
  /** Alternance's own folder, where `bin/` and `solutions/` are. */
  readonly root: string;
  /** Read for PATH, HOME, XDG_CACHE_HOME, TMPDIR, and by version managers. */
  readonly environment: Environment;
  /** The folder that keeps builds between runs. Searched for at the first call. */
  readonly cacheFolder: () => Promise<string>;
  /** The Node that starts JavaScript and TypeScript: its path (`process.execPath`), and its version (`20.19.4`). */
  readonly node: string;
  readonly nodeVersion: string;
  /** The folder in which the commands of `--server` and `--client` run, and to which paths in reports are relative. */
  readonly folder: string;
  /** The number of processors. */
  readonly cores: number;
  /** Eight unpredictable characters, for the fresh words of a run. */
  readonly newSeed: () => string;
  /** An unguessable text, different for each run, that marks this run's programs. */
  readonly mark: string;
  /** False: rest is decided by patience, as on a system without Linux's /proc. */
  readonly useKernel: boolean;
  /** False: dialogues share the machine's own network, as on a system without network namespaces. */
  readonly useNetworks: boolean;
  /** False: dialogues share processes, files and System V objects, as on a system without such namespaces. */
  readonly useRooms: boolean;
  /** Makes sandboxes, in which every program then runs, and every compiler that reads one. Undefined: they are trusted. */
  readonly openSandboxes?: OpenSandboxes | undefined;
  /** What a program in a sandbox may use; for each that is undefined, the usual. */
  readonly sandboxLimits?: Partial<SandboxLimits>;
  /** Called before each dialogue, for example to keep the checker's own memory small. */
  readonly beforeDialogue?: () => void;
}
