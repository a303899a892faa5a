import { closeSync, fchownSync, fstatSync } from 'node:fs';
import { Socket } from 'node:net';
import { constants } from 'node:os';
import type { Libc } from '../kernel/libc.ts';
import type { Spawn } from '../kernel/spawn.ts';
import { CheckerFault } from '../model/fault.ts';
import type { Children } from './children.ts';
import type { CommandLine, Launched, LaunchOptions, ProcessEnd } from './launch.ts';

/** What starting a process without Node takes. */
export interface NativeTools {
  readonly libc: Libc;
  readonly spawn: Spawn;
  readonly children: Children;
}

/** What a program is started with, on pipes or on a terminal. */
export interface LaunchNativeOptions
  extends NativeTools,
    Pick<LaunchOptions, 'environment' | 'folder' | 'descriptors'> {
  /**
   * The number of the user to whom its keyboard and screens belong, as a terminal belongs to the person at it: only then
   * can a program of that user open `/dev/stdin`. By default the checker's user.
   */
  readonly owner?: number;
}

const O_CLOEXEC = 0o2000000;

/**
 * Starts a process as a terminal's shell would: it leads a process group and not a session, and its keyboard and
 * screens are pipes, so `/dev/stdin` can be opened; those of Node are sockets. The file has to be a path. Attach
 * listeners to the screens whenever you like.
 */
export function launchNative(
  [file, ...args]: CommandLine,
  { environment, folder, descriptors = [], owner, libc, spawn, children }: LaunchNativeOptions,
): Launched {
  const keyboard = openPipe(libc, owner);
  const [stdout, stderr] = [openScreen(libc, owner), openScreen(libc, owner)];
  const theirs = [keyboard.reads, stdout.theirs, stderr.theirs];
  const channels = [nameOf(keyboard.reads), stdout.name, stderr.name];
  const spawned = spawn({ file, args, environment, folder, descriptors: [...theirs, ...descriptors] });
  for (const descriptor of theirs) closeSync(descriptor);
  const stdin = new Socket({ fd: keyboard.writes, readable: false, writable: true });
  // EPIPE means that the process has closed its stdin or ended. Its end is reported by `end`.
  stdin.on('error', () => undefined);
  return {
    pid: 'pid' in spawned ? spawned.pid : undefined,
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    channels: () => channels,
    end: endOf(spawned, { file, children }),
  };
}

/** The pipe of a screen: what it is read from, its name, and the end for the program, to be closed after the start. */
export function openScreen(
  libc: Libc,
  owner?: number,
): {
  readonly stream: Socket;
  readonly name: string;
  readonly theirs: number;
} {
  const { reads, writes } = openPipe(libc, owner);
  return {
    stream: new Socket({ fd: reads, readable: true, writable: false }),
    name: nameOf(writes),
    theirs: writes,
  };
}

/** Both ends of a pipe have the same number. */
function nameOf(descriptor: number): string {
  return `pipe:[${fstatSync(descriptor, { bigint: true }).ino}]`;
}

/** The end of a process that was started, or the reason why it was not. */
export function endOf(
  spawned: ReturnType<Spawn>,
  { file, children }: { readonly file: string } & Pick<NativeTools, 'children'>,
): Promise<ProcessEnd> {
  return 'pid' in spawned
    ? children.untilEnd(spawned.pid)
    : Promise.resolve({ kind: 'not-started', reason: errorOf(spawned.errorNumber, file) });
}

interface Pipe {
  readonly reads: number;
  readonly writes: number;
}

/** Opens a pipe that no other process inherits. Only the user who owns it may open it anew, as `/dev/stdin`. */
export function openPipe(libc: Libc, owner?: number): Pipe {
  const descriptors = Buffer.alloc(8);
  if (libc.pipe2(descriptors, O_CLOEXEC) !== 0) throw new CheckerFault('no pipe could be opened');
  const [reads, writes] = [descriptors.readInt32LE(0), descriptors.readInt32LE(4)];
  // Both ends are one file.
  if (owner !== undefined) fchownSync(reads, owner, owner);
  return { reads, writes };
}

/** The error as Node reports it. */
function errorOf(errorNumber: number, file: string): NodeJS.ErrnoException {
  const [code = `${errorNumber}`] =
    Object.entries(constants.errno).find(([, number]) => number === errorNumber) ?? [];
  return Object.assign(new Error(`spawn ${file} ${code}`), { code, errno: -errorNumber, path: file });
}
