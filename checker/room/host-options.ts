import type { Environment } from '../model/environment.ts';

/** What the world hands in to open a host. */
export interface HostOptions {
  /** The checker's own process. */
  readonly pid: number;
  readonly architecture: string;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
  /** Sends a signal to a process, or to a group by its negative number. Throws where there is none to receive it. */
  readonly kill: (pid: number, signal: NodeJS.Signals | number) => unknown;
  /** Alternance's own folder, where `bin/` and `solutions/` are. */
  readonly root: string;
  /** Read for PATH, HOME, XDG_CACHE_HOME, TMPDIR, and by version managers. */
  readonly environment: Environment;
  /** Where builds are kept between runs: looked for when it is first asked for. */
  readonly cacheFolder: () => Promise<string>;
  /** The Node that starts JavaScript and TypeScript: its file (`process.execPath`) and its version (`20.19.4`). */
  readonly node: string;
  readonly nodeVersion: string;
  /** Where the commands of `--server` and `--client` are run, and from where files are named. */
  readonly folder: string;
  /** How many processors there are. */
  readonly cores: number;
  /** Eight characters that nothing can foresee, for the words of a run. */
  readonly newSeed: () => string;
  /** Unguessable, different for each run: the mark of this run's programs. */
  readonly mark: string;
  /** False: rest is decided by patience, as on a system whose kernel cannot be asked. */
  readonly useKernel: boolean;
  /** False: dialogues are played in the machine's own network, as where none can be made. */
  readonly useNetworks: boolean;
  /** Called before each dialogue, for what the caller does about the checker's own memory. */
  readonly beforeDialogue?: () => void;
}
