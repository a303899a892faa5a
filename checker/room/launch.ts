import type { ChildProcess } from 'node:child_process';
import { Readable, type Writable } from 'node:stream';
import { execa } from 'execa';
import type { Environment } from '../model/environment.ts';

/** The file to start, then its arguments. A name without a slash is looked for in the PATH that the process gets. */
export type CommandLine = readonly [file: string, ...args: string[]];

/** A process that lives beside the checker, with a pipe for its keyboard. */
export interface Launched {
  /** Undefined when it could not be started: `end` says why. */
  readonly pid: number | undefined;
  readonly stdin: Writable;
  /** A screen that is not read is empty here. */
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Resolves when the process has ended; another one may still hold its screens. */
  readonly end: Promise<ProcessEnd>;
}

/** How a process ended, or why there never was one. */
export type ProcessEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: NodeJS.Signals }
  | { readonly kind: 'not-started'; readonly reason: NodeJS.ErrnoException };

export interface LaunchOptions {
  /** All that the process gets: nothing of the checker's own environment is added to it. */
  readonly environment: Environment;
  /** Where it runs; left out, where the checker runs. */
  readonly folder?: string;
  /** The screens that are read, `both` if left out; what is shown on another goes to /dev/null. */
  readonly screens?: 'both' | 'stdout' | 'none';
  /** `shared` if left out. `own`: it leads a session and a group, so that Ctrl-C in a terminal does not reach it. */
  readonly group?: 'own' | 'shared';
  /** Open files of the checker's that the process gets too, as its descriptors 3, 4, … */
  readonly descriptors?: readonly number[];
  /** Killed after this many ms; left out, never. */
  readonly limitMs?: number;
}

/**
 * Starts a process. Every process of the checker's is started in this file. It returns in the same turn of the event loop:
 * listen to the screens in that turn too, since Node throws away what a process has shown that ends before the next.
 */
export function launch([file, ...args]: CommandLine, options: LaunchOptions): Launched {
  const { screens = 'both', group = 'shared', descriptors = [] } = options;
  const child = execa(file, args, {
    ...common(options),
    stdio: [
      'pipe',
      screens === 'none' ? 'ignore' : 'pipe',
      screens === 'both' ? 'pipe' : 'ignore',
      // execa's types name the descriptors up to 9; any open one can be handed over.
      ...descriptors.map((each) => each as 3),
    ],
    buffer: false,
    detached: group === 'own',
  });
  // EPIPE: the process reads no more, or has ended, which its end tells.
  child.stdin?.on('error', () => undefined);
  return {
    pid: child.pid,
    stdin: child.stdin as Writable,
    stdout: child.stdout ?? Readable.from([]),
    stderr: child.stderr ?? Readable.from([]),
    end: endOf(child),
  };
}

/** What a command has come to that was run to its end. */
export interface Ran {
  readonly end: ProcessEnd;
  readonly stdout: string;
  /** What it has shown on both screens, as it came. */
  readonly shown: string;
  /** What went wrong, in a sentence for the maintainer; undefined when the command ended with code 0. */
  readonly problem: string | undefined;
}

export interface RunToEndOptions extends Pick<LaunchOptions, 'environment' | 'folder'> {
  /** Killed after this many ms. */
  readonly limitMs: number;
}

/** Runs a command at whose keyboard nothing is typed, and gives what it has shown. Never rejects. */
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
    // For execa, 0 is no limit.
    timeout: limitMs,
    killSignal: 'SIGKILL',
  } as const;
}

/** The end of a process, which Node tells, or why there is none, which execa tells, since Node may have thrown. */
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
