import type { ChildProcess } from 'node:child_process';
import { Readable, type Writable } from 'node:stream';
import { execa } from 'execa';
import { inode } from '../kernel/inode.ts';
import type { PseudoTerminal } from '../kernel/terminal/pseudo-terminal.ts';
import type { Environment } from '../model/environment.ts';

/** A file to start and its arguments. A name without a slash is looked up in the PATH of the new process. */
export type CommandLine = readonly [file: string, ...args: string[]];

/** A running process, with a pipe for its keyboard. */
export interface Launched {
  /** Undefined if the process could not be started; `end` then says why. */
  readonly pid: number | undefined;
  readonly stdin: Writable;
  /** Empty if this screen is not read. */
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Its keyboard and its screens, as `/proc/PID/fd` names them: `pipe:[123]`. Empty on a system without /proc. */
  readonly channels: () => readonly string[];
  /** The terminal that its keyboard and its stdout are; undefined if they are pipes. */
  readonly terminal?: LaunchedTerminal;
  /** Resolves when the process has ended, even if another process still holds its screens. */
  readonly end: Promise<ProcessEnd>;
}

/** The terminal of a process. */
export interface LaunchedTerminal
  extends Pick<PseudoTerminal, 'path' | 'device' | 'readLimitMs' | 'release'> {
  /** Waits until the kernel has handed over all that was typed and shown; then whether the checker has read it. */
  readonly settle: () => 'settled' | 'under way';
}

/** How a process ended, or why it could not be started. */
export type ProcessEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: NodeJS.Signals }
  | { readonly kind: 'not-started'; readonly reason: NodeJS.ErrnoException };

/** What the keyboard and the stdout of a program are. */
export type PlayedOn = 'pipes' | 'terminal';

/** The surroundings of a launched process. */
export interface LaunchOptions {
  /** The whole environment of the process; the checker's own is not inherited. */
  readonly environment: Environment;
  /** The working directory; by default the checker's. */
  readonly folder?: string;
  /** The screens to read, by default `both`; output to another screen goes to /dev/null. */
  readonly screens?: 'both' | 'stdout' | 'none';
  /** By default `shared`. `own`: the process leads a session and a group, so Ctrl-C in a terminal does not reach it. */
  readonly group?: 'own' | 'shared';
  /** Open files of the checker that the process inherits as descriptors 3, 4, … */
  readonly descriptors?: readonly number[];
  /** The process is killed after this many ms; by default never. */
  readonly limitMs?: number;
}

/**
 * Starts a process. This file starts every process of the checker. It returns in the same turn of the event loop;
 * attach listeners to the screens in that turn too, because Node discards the output of a process that ends before the
 * next.
 */
export function launch([file, ...args]: CommandLine, options: LaunchOptions): Launched {
  const { screens = 'both', group = 'shared', descriptors = [] } = options;
  const child = execa(file, args, {
    ...common(options),
    stdio: [
      'pipe',
      screens === 'none' ? 'ignore' : 'pipe',
      screens === 'both' ? 'pipe' : 'ignore',
      // execa's types allow descriptors up to 9 only; any open one works.
      ...descriptors.map((each) => each as 3),
    ],
    buffer: false,
    detached: group === 'own',
  });
  // EPIPE means that the process has closed its stdin or ended. Its end is reported by `end`.
  child.stdin?.on('error', () => undefined);
  return {
    pid: child.pid,
    stdin: child.stdin as Writable,
    stdout: child.stdout ?? Readable.from([]),
    stderr: child.stderr ?? Readable.from([]),
    channels: () => (child.pid === undefined ? [] : channelsOf(child.pid)),
    end: endOf(child),
  };
}

function channelsOf(pid: number): readonly string[] {
  return [0, 1, 2].flatMap((descriptor) => inode(pid, descriptor) ?? []);
}

/** The result of a command that ran to its end. */
export interface Ran {
  readonly end: ProcessEnd;
  readonly stdout: string;
  /** Its output on both screens, in the order in which it came. */
  readonly shown: string;
  /** The failure as a sentence for the maintainer; undefined if the command ended with code 0. */
  readonly problem: string | undefined;
}

/** The surroundings of a command that runs to its end. */
export interface RunToEndOptions extends Pick<LaunchOptions, 'environment' | 'folder'> {
  /** The command is killed after this many ms. */
  readonly limitMs: number;
}

/** Runs a command with an empty stdin and collects its output. Never rejects. */
export async function runToEnd([file, ...args]: CommandLine, options: RunToEndOptions): Promise<Ran> {
  const child = execa(file, args, { ...common(options), stdin: 'ignore', all: true });
  const end = endOf(child);
  const { stdout, all, failed, shortMessage } = await child;
  return {
    end: await end,
    stdout: stdout ?? '',
    shown: all ?? '',
    problem: failed ? shortMessage : undefined,
  };
}

function common({
  environment,
  folder,
  limitMs = 0,
}: Pick<LaunchOptions, 'environment' | 'folder' | 'limitMs'>) {
  return {
    env: { ...environment } as Record<string, string>,
    extendEnv: false,
    reject: false,
    ...(folder !== undefined && { cwd: folder }),
    // 0 means no limit to execa.
    timeout: limitMs,
    killSignal: 'SIGKILL',
  } as const;
}

/**
 * The end of a process as Node reports it, or the reason why it did not start, which only execa reports if Node threw.
 */
function endOf(
  child: Pick<ChildProcess, 'pid' | 'once'> & PromiseLike<{ readonly cause?: unknown }>,
): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) =>
      resolve(signal ? { kind: 'killed', signal } : { kind: 'exited', code: code ?? 0 }),
    );
    if (child.pid !== undefined) return;
    child.then(({ cause }) => resolve({ kind: 'not-started', reason: cause as NodeJS.ErrnoException }));
  });
}
