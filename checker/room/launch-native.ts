import { closeSync, fstatSync } from 'node:fs';
import { Socket } from 'node:net';
import { constants } from 'node:os';
import type { Libc } from '../kernel/libc.ts';
import type { Spawn } from '../kernel/spawn.ts';
import { CheckerFault } from '../model/fault.ts';
import type { Children } from './children.ts';
import type { CommandLine, Launched, LaunchOptions } from './launch.ts';

/** What starting a process without Node takes. */
export interface NativeTools {
  readonly libc: Libc;
  readonly spawn: Spawn;
  readonly children: Children;
}

const O_CLOEXEC = 0o2000000;

/**
 * Starts a process as a terminal's shell would: it leads a process group and not a session, and its keyboard and
 * screens are pipes, so `/dev/stdin` can be opened; those of Node are sockets. The file has to be a path. Attach
 * listeners to the screens whenever you like.
 */
export function launchNative(
  [file, ...args]: CommandLine,
  {
    environment,
    folder,
    descriptors = [],
    libc,
    spawn,
    children,
  }: Pick<LaunchOptions, 'environment' | 'folder' | 'descriptors'> & NativeTools,
): Launched {
  const [keyboard, stdout, stderr] = [openPipe(libc), openPipe(libc), openPipe(libc)];
  const theirs = [keyboard.reads, stdout.writes, stderr.writes];
  // Both ends of a pipe have the same number.
  const channels = theirs.map((descriptor) => `pipe:[${fstatSync(descriptor, { bigint: true }).ino}]`);
  const spawned = spawn({ file, args, environment, folder, descriptors: [...theirs, ...descriptors] });
  for (const descriptor of theirs) closeSync(descriptor);
  const stdin = new Socket({ fd: keyboard.writes, readable: false, writable: true });
  // EPIPE means that the process has closed its stdin or ended. Its end is reported by `end`.
  stdin.on('error', () => undefined);
  const isStarted = 'pid' in spawned;
  return {
    pid: isStarted ? spawned.pid : undefined,
    stdin,
    stdout: screenAt(stdout.reads),
    stderr: screenAt(stderr.reads),
    channels: () => channels,
    end: isStarted
      ? children.untilEnd(spawned.pid)
      : Promise.resolve({ kind: 'not-started', reason: errorOf(spawned.errorNumber, file) }),
  };
}

function screenAt(fd: number): Socket {
  return new Socket({ fd, readable: true, writable: false });
}

interface Pipe {
  readonly reads: number;
  readonly writes: number;
}

function openPipe(libc: Libc): Pipe {
  const descriptors = Buffer.alloc(8);
  if (libc.pipe2(descriptors, O_CLOEXEC) !== 0) throw new CheckerFault('no pipe could be opened');
  return { reads: descriptors.readInt32LE(0), writes: descriptors.readInt32LE(4) };
}

/** The error as Node reports it. */
function errorOf(errorNumber: number, file: string): NodeJS.ErrnoException {
  const [code = `${errorNumber}`] =
    Object.entries(constants.errno).find(([, number]) => number === errorNumber) ?? [];
  return Object.assign(new Error(`spawn ${file} ${code}`), { code, errno: -errorNumber, path: file });
}
