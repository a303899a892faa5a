import type { Environment } from '../model/environment.ts';

/** What the world hands in to open a host. */
export interface HostOptions {
  /** The checker's own process. */
  readonly pid: number;
  readonly architecture: string;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
  /** Alternance's own folder, where `bin/` and `solutions/` are. */
  readonly root: string;
  readonly environment: Environment;
  /** Unguessable, different for each run: the mark of this run's programs. */
  readonly mark: string;
  /** False to do without the kernel's help, as on a system that has none to give. */
  readonly useKernel: boolean;
  /** False to play in the machine's own network, as where none can be made. */
  readonly useNetworks: boolean;
  /** Called before each dialogue is played, to see to the checker's own memory. */
  readonly beforeDialogue?: () => void;
}
