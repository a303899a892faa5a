import type { Namespaces, OwnNamespaces } from '../kernel/namespaces/namespaces.ts';
import type { ProcCache } from '../kernel/proc-cache.ts';
import type { Role } from '../model/actor.ts';
import type { Environment } from '../model/environment.ts';
import type { LimitKind } from '../model/limit-kind.ts';
import type { CommandLine, Launched, LaunchOptions, PlayedOn, ProcessEnd, Ran } from './launch.ts';
import type { NativeTools } from './launch-native.ts';
import type { SandboxLimits } from './sandbox-limits.ts';

/** The files of this machine that a program is shown in its sandbox. */
export interface ShownFiles {
  /** The folder of the program, into which it may write: into a copy. */
  readonly folder: string;
  /** Folders that it reads, such as that of its build. */
  readonly read?: readonly string[];
  /** The file that starts it, such as an interpreter. */
  readonly file: string;
}

/** How a program in a sandbox is started. */
export type LaunchInside = Pick<LaunchOptions, 'environment' | 'descriptors' | 'folder'> & {
  readonly on: PlayedOn;
};

/** A limit to which a program came, and what it may use. */
export interface LimitHit {
  readonly limit: LimitKind;
  readonly most: number;
}

/** The sandboxes of a room: one for each program, so that a student's does not see the solution that plays with it. */
export interface RoomSandboxes {
  /** Resolves when programs can be started; makes anew what has been ended. */
  ready(): Promise<void>;
  launch(role: Role, command: CommandLine, options: LaunchInside): Launched;
  /** Living processes of a role whose parent has ended. */
  orphansOf(role: Role): readonly number[];
  /** The limit to which the program of a role has come, which has these processes; undefined if there is none. */
  findHit(role: Role, pids: readonly number[]): LimitHit | undefined;
  /** The limit because of which it ended. */
  findHitAtEnd(role: Role, end: ProcessEnd): LimitHit | undefined;
  /** Sends SIGKILL to everything of a role, at once. */
  kill(role: Role): void;
  /** Ends everything of a role, and waits until nothing is left. */
  endAllOf(role: Role): Promise<void>;
  end(): Promise<void>;
}

/** A room whose programs are not trusted. */
export interface SandboxedRoom {
  readonly shown: Readonly<Partial<Record<Role, ShownFiles>>>;
  readonly own: OwnNamespaces;
  readonly cache: ProcCache;
}

/** Makes the sandboxes of a host. */
export interface Sandboxes {
  /** Begins to make the sandboxes of a room. */
  openRoom(room: SandboxedRoom): RoomSandboxes;
  /** Runs a compiler on files that nobody trusts, in a sandbox of its own, and fetches what it wrote into `out`. */
  run(command: CommandLine, options: RunSandboxedOptions): Promise<Ran>;
  /** Whether a program in a sandbox may read this file of the machine. */
  reaches(file: string): boolean;
}

/** Where a compiler runs. */
interface RunSandboxedOptions {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Where it writes: empty at first, and copied to the same path of this machine at the end. */
  readonly out: string;
  readonly limitMs: number;
}

/** What makes sandboxes. */
export interface SandboxesOptions {
  readonly namespaces: Namespaces | undefined;
  readonly native: NativeTools | undefined;
  /** Alternance's own folder. */
  readonly root: string;
  /** Read for PATH and HOME. */
  readonly environment: Environment;
  readonly kill: (pid: number, signal: NodeJS.Signals) => unknown;
  /** For each limit that is undefined, the usual. */
  readonly limits: Partial<SandboxLimits>;
}

/** Makes the sandboxes of a host. Rejects with a MachineError if none can be made here. */
export type OpenSandboxes = (options: SandboxesOptions) => Promise<Sandboxes>;
